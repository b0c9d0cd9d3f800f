package dev.relance.policy;

import dev.relance.invoice.Relation;
import dev.relance.law.Cap;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * One version of a follow-up policy.
 *
 * @param effectiveFrom the first day on which this version is in force
 * @param ladder the levels in order
 * @param owner when the owner is asked
 * @param caps contact caps stricter than law
 */
public record Policy(
    String name,
    int version,
    LocalDate effectiveFrom,
    List<Rung> ladder,
    Sending sending,
    Patience patience,
    OwnerThreshold owner,
    List<Cap> caps) {
  public Policy {
    ladder = List.copyOf(ladder);
    caps = List.copyOf(caps);
    requireOrder(ladder);
    if (ladder.isEmpty()) {
      throw new IllegalArgumentException("ladder: at least one level is needed");
    }
  }

  /**
   * When messages are sent, and for which amounts.
   *
   * @param rhythm how often messages go out
   * @param from the local time of day from which messages go out
   * @param spread over how long the messages of a morning are spread at most
   * @param minimumAmount the smallest amount worth a message, per currency; {@code other} stands
   *     for the currencies that are not named
   * @param acknowledgements what is answered besides the ladder
   * @param calls when the owner is asked to call; empty if never
   * @param letters the levels after which the owner is asked to send a letter as well
   * @param invoices how a message gives its reader the invoices that it asks for
   */
  public record Sending(
      Rhythm rhythm,
      LocalTime from,
      Duration spread,
      Map<String, BigDecimal> minimumAmount,
      AcknowledgementTerms acknowledgements,
      Optional<CallTerms> calls,
      Set<Level> letters,
      InvoiceDocument invoices) {
    public Sending {
      minimumAmount = Map.copyOf(minimumAmount);
      letters = Set.copyOf(letters);
    }

    private Sending within(Sending general) {
      return new Sending(
          rhythm.within(general.rhythm),
          later(from, general.from),
          spread,
          least(general),
          acknowledgements.heeding(general.acknowledgements),
          calls.or(general::calls),
          letters.isEmpty() ? general.letters : letters,
          earlier(invoices, general.invoices));
    }

    private Sending with(Regard.Manner manner) {
      return new Sending(
          rhythm.with(manner),
          from,
          spread,
          minimumAmount,
          acknowledgements,
          calls,
          letters,
          invoices);
    }

    private Sending heeding(Sending ofInvoice) {
      return new Sending(
          rhythm.heeding(ofInvoice.rhythm),
          later(from, ofInvoice.from),
          spread,
          minimumAmount,
          acknowledgements.heeding(ofInvoice.acknowledgements),
          calls,
          letters,
          invoices);
    }

    /** A currency that only one of them names is compared with the other's for all others. */
    private Map<String, BigDecimal> least(Sending general) {
      var least = new HashMap<String, BigDecimal>();
      Stream.concat(minimumAmount.keySet().stream(), general.minimumAmount.keySet().stream())
          .forEach(currency -> least.put(currency, least(currency).max(general.least(currency))));
      return least;
    }

    private BigDecimal least(String currency) {
      BigDecimal least = minimumAmount.get(currency);
      return least != null ? least : minimumAmount.getOrDefault("other", BigDecimal.ZERO);
    }

    private BigDecimal least(Money amount) {
      return least(amount.getCurrencyUnit().getCode());
    }
  }

  /**
   * How often messages go out.
   *
   * @param levelDays fewest calendar days between two levels of one invoice; 1 or more
   * @param debtorDays fewest calendar days between two reminders to one debtor; 1 or more
   * @param monthlyStatement whether the first reminder of a month is a statement of account, if a
   *     debtor owes several invoices and anything is past due
   * @param regard who gets more time, and in which tone
   */
  public record Rhythm(int levelDays, int debtorDays, boolean monthlyStatement, Regard regard) {
    public Rhythm {
      require("spacingDays", levelDays);
      require("debtorSpacingDays", debtorDays);
    }

    private Rhythm within(Rhythm general) {
      return new Rhythm(
          Math.max(levelDays, general.levelDays),
          Math.max(debtorDays, general.debtorDays),
          monthlyStatement,
          regard.isNone() ? general.regard : regard);
    }

    private Rhythm with(Regard.Manner manner) {
      return new Rhythm(
          Math.max(levelDays, manner.spacingDays()),
          Math.max(debtorDays, manner.spacingDays()),
          monthlyStatement,
          regard);
    }

    private Rhythm heeding(Rhythm ofInvoice) {
      return new Rhythm(
          levelDays, Math.max(debtorDays, ofInvoice.debtorDays), monthlyStatement, regard);
    }

    private static void require(String name, int days) {
      if (days < 1) {
        throw new IllegalArgumentException("%s %d must be 1 or more".formatted(name, days));
      }
    }
  }

  /**
   * What is answered besides the ladder.
   *
   * @param recapDays how many days the debtor has to correct the recap of a conversation; empty if
   *     none is sent
   * @param recapApproval whether the owner is shown each recap first and releases it
   * @param receipt whether a payment in full is thanked for
   */
  public record AcknowledgementTerms(
      Optional<Integer> recapDays, boolean recapApproval, boolean receipt) {
    /** Nothing is answered. */
    public static final AcknowledgementTerms NONE =
        new AcknowledgementTerms(Optional.empty(), false, false);

    private AcknowledgementTerms heeding(AcknowledgementTerms other) {
      return new AcknowledgementTerms(recapDays, recapApproval || other.recapApproval, receipt);
    }
  }

  /**
   * When the owner is asked to call.
   *
   * @param everyDays fewest days from a message or a call to the next call
   * @param from the first level after which a call may be due
   * @param worthFrom the least amount due that is worth a call, per currency
   */
  public record CallTerms(int everyDays, Level from, Map<String, BigDecimal> worthFrom) {
    /** So many years make an old customer. */
    private static final int YEARS_OF_AN_OLD_CUSTOMER = 5;

    /** A year's turnover of so many times what is due makes a good customer. */
    private static final BigDecimal TIMES_DUE = BigDecimal.TEN;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWICE = BigDecimal.TWO;

    public CallTerms {
      worthFrom = Map.copyOf(worthFrom);
    }

    /**
     * Whether an amount due is worth a call to a customer.
     *
     * <pre>
     * customer for 5 years, or turnover of 10 times the amount   from twice the amount
     * customer for less than a year                              from half the amount
     * any other                                                  from the amount
     * </pre>
     */
    public boolean isWorthIt(Money due, Relation relation, LocalDate today) {
      BigDecimal least = worthFrom.getOrDefault(due.getCurrencyUnit().getCode(), BigDecimal.ZERO);
      return due.getAmount().compareTo(least.multiply(factor(due, relation, today))) >= 0;
    }

    private static BigDecimal factor(Money due, Relation relation, LocalDate today) {
      if (relation.isCustomerSince(today.minusYears(YEARS_OF_AN_OLD_CUSTOMER))
          || relation.buys(TIMES_DUE, due)) {
        return TWICE;
      }
      return relation.customerSince().isPresent() && !relation.isCustomerSince(today.minusYears(1))
          ? HALF
          : BigDecimal.ONE;
    }
  }

  /**
   * How long we wait for others.
   *
   * @param approvalHoldDays days of silence after a debtor said that an invoice awaits approval
   * @param unconfirmedAfter how long an authorized message may stay without an outcome
   * @param staleAfter how long the invoicing system may be silent before messages stop
   * @param noticeDays fewest days from the announcement of a legal step to its day
   * @param onReply what a reply of the debtor does until the owner decides
   */
  public record Patience(
      Promising promises,
      int approvalHoldDays,
      Duration unconfirmedAfter,
      Optional<Duration> staleAfter,
      int noticeDays,
      OnReply onReply) {
    private Patience within(Patience general) {
      return new Patience(
          promises.within(general.promises),
          Math.max(approvalHoldDays, general.approvalHoldDays),
          later(unconfirmedAfter, general.unconfirmedAfter),
          shorter(staleAfter, general.staleAfter),
          Math.max(noticeDays, general.noticeDays),
          stricter(general));
    }

    private OnReply stricter(Patience other) {
      return onReply == OnReply.HOLD ? onReply : other.onReply;
    }

    private Patience heeding(Patience ofInvoice) {
      return new Patience(
          promises,
          approvalHoldDays,
          unconfirmedAfter,
          shorter(staleAfter, ofInvoice.staleAfter),
          noticeDays,
          stricter(ofInvoice));
    }
  }

  /**
   * How far a promise to pay silences us. Beyond that the owner decides.
   *
   * @param graceDays days after a promised day before the promise counts as broken
   * @param renewals how often a promise that was not kept may be renewed
   * @param daysAhead the latest promised day, counted from the day of the promise
   */
  public record Promising(int graceDays, int renewals, int daysAhead) {
    private Promising within(Promising general) {
      return new Promising(
          Math.max(graceDays, general.graceDays),
          Math.max(renewals, general.renewals),
          Math.max(daysAhead, general.daysAhead));
    }
  }

  /**
   * When the owner is asked.
   *
   * @param ageDays from so many days past due
   * @param limitationDays from so many days before the limitation period of a claim ends
   * @param amount from this amount, per currency, inclusive
   * @param secondApproval from this amount past due, per currency, inclusive, two owners approve
   *     each legal step
   * @param atOnce when the owner is told at once
   */
  public record OwnerThreshold(
      int ageDays,
      int limitationDays,
      Map<String, BigDecimal> amount,
      Map<String, BigDecimal> secondApproval,
      AtOnce atOnce) {
    public OwnerThreshold {
      amount = Map.copyOf(amount);
      secondApproval = Map.copyOf(secondApproval);
    }

    private OwnerThreshold within(OwnerThreshold general) {
      return new OwnerThreshold(
          Math.min(ageDays, general.ageDays),
          Math.max(limitationDays, general.limitationDays),
          merged(amount, general.amount, BigDecimal::min),
          merged(secondApproval, general.secondApproval, BigDecimal::min),
          atOnce.within(general.atOnce));
    }
  }

  /**
   * When the owner is told at once of what cannot wait for the summary.
   *
   * @param from the local time of day, inclusive, from which the owner is told
   * @param until the local time of day, exclusive, up to which the owner is told
   * @param disputed disputes are told from this amount due, per currency, inclusive
   */
  public record AtOnce(LocalTime from, LocalTime until, Map<String, BigDecimal> disputed) {
    public AtOnce {
      disputed = Map.copyOf(disputed);
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException(
            "from %s must be before until %s".formatted(from, until));
      }
    }

    /** The hours are the creditor's, whatever was chosen for a debtor. */
    private AtOnce within(AtOnce general) {
      return new AtOnce(
          general.from, general.until, merged(disputed, general.disputed, BigDecimal::min));
    }

    /** The first moment, now or later, at which an owner in a zone may be told. */
    public Instant next(Instant now, ZoneId zone) {
      ZonedDateTime local = now.atZone(zone);
      if (local.toLocalTime().isBefore(from)) {
        return local.toLocalDate().atTime(from).atZone(zone).toInstant();
      }
      return local.toLocalTime().isBefore(until)
          ? now
          : local.toLocalDate().plusDays(1).atTime(from).atZone(zone).toInstant();
    }
  }

  /** Fewest calendar days between two levels of one invoice. */
  public int spacingDays() {
    return sending.rhythm().levelDays();
  }

  /** Fewest calendar days between two reminders to one debtor. */
  public int debtorSpacingDays() {
    return sending.rhythm().debtorDays();
  }

  /** Who gets more time, and in which tone. */
  public Regard regard() {
    return sending.rhythm().regard();
  }

  /** The local time of day from which messages go out. */
  public LocalTime sendFrom() {
    return sending.from();
  }

  /** Over how long the messages of a morning are spread at most. */
  public Duration spread() {
    return sending.spread();
  }

  /** What is answered besides the ladder. */
  public AcknowledgementTerms acknowledgements() {
    return sending.acknowledgements();
  }

  /** When the owner is asked to call. */
  public Optional<CallTerms> calls() {
    return sending.calls();
  }

  /** The levels after which the owner is asked to send a letter as well. */
  public Set<Level> letters() {
    return sending.letters();
  }

  /** Whether messages attach the invoices that they ask for. */
  public boolean attachesInvoices() {
    return sending.invoices() == InvoiceDocument.ATTACH;
  }

  /** Days after a promised day before the promise counts as broken. */
  public int promiseGraceDays() {
    return patience.promises().graceDays();
  }

  /** How far a promise to pay silences us. */
  public Promising promises() {
    return patience.promises();
  }

  /** Days of silence after a debtor said that an invoice awaits approval. */
  public int approvalHoldDays() {
    return patience.approvalHoldDays();
  }

  /** How long an authorized message may stay without an outcome. */
  public Duration unconfirmedAfter() {
    return patience.unconfirmedAfter();
  }

  /** How long the invoicing system may be silent before messages stop. */
  public Optional<Duration> staleAfter() {
    return patience.staleAfter();
  }

  /** Fewest days from the announcement of a legal step to its day. */
  public int noticeDays() {
    return patience.noticeDays();
  }

  /** What a reply of the debtor does until the owner decides. */
  public OnReply onReply() {
    return patience.onReply();
  }

  /** From how many days past due the owner is asked. */
  public int ownerAgeDays() {
    return owner.ageDays();
  }

  /** From how many days before the end of the limitation period the owner is asked. */
  public int limitationDays() {
    return owner.limitationDays();
  }

  /** The policy and its version as evidence writes them: standard/1. */
  public String reference() {
    return name + "/" + version;
  }

  /** Whether an amount is too small to chase. */
  public boolean isBelowMinimum(Money amount) {
    return amount.getAmount().compareTo(sending.least(amount)) < 0;
  }

  /** The smallest amount worth a message, in the currency of the amount. */
  public Money minimum(Money amount) {
    return Money.of(amount.getCurrencyUnit(), sending.least(amount), RoundingMode.UP);
  }

  /** Whether an amount is large enough to ask the owner. */
  public boolean isOwnersMatter(Money amount) {
    return reaches(owner.amount(), amount);
  }

  /** Whether two owners approve a legal step for some amounts. */
  public boolean asksTwoOwners() {
    return !owner.secondApproval().isEmpty();
  }

  /** Whether so much is past due that two owners approve a legal step. */
  public boolean asksTwoOwners(Money pastDue) {
    return reaches(owner.secondApproval(), pastDue);
  }

  /** Whether an amount is large enough to tell the owner at once that it is disputed. */
  public boolean isToldAtOnce(Money disputed) {
    return reaches(owner.atOnce().disputed(), disputed);
  }

  /** When the owner is told at once of what cannot wait. */
  public AtOnce atOnce() {
    return owner.atOnce();
  }

  private static boolean reaches(Map<String, BigDecimal> limits, Money amount) {
    BigDecimal limit = limits.get(amount.getCurrencyUnit().getCode());
    return limit != null && amount.getAmount().compareTo(limit) >= 0;
  }

  /** The rung of a level, if the ladder has it. */
  public Optional<Rung> rung(Level level) {
    return ladder.stream().filter(r -> r.level() == level).findFirst();
  }

  /**
   * Days after the last message until a ladder counts as exhausted; no fewer than an offer is
   * valid.
   */
  public int exhaustedAfterDays() {
    return ladder.stream()
        .filter(rung -> rung.concession().isPresent())
        .mapToInt(Rung::validDays)
        .reduce(spacingDays(), Math::max);
  }

  /**
   * This policy where it was chosen for a debtor or an invoice, under the policy that counts
   * otherwise. What the general one says of contacts, patience and the owner still holds; this one
   * can only be stricter about it. The days of its ladder, its offers and its acknowledgements are
   * its own; a recap that the general one shows to the owner first is still shown.
   */
  public Policy within(Policy general) {
    return equals(general)
        ? this
        : new Policy(
            name,
            version,
            effectiveFrom,
            ladder.stream()
                .map(rung -> general.rung(rung.level()).map(rung::within).orElse(rung))
                .toList(),
            sending.within(general.sending),
            patience.within(general.patience),
            owner.within(general.owner),
            union(caps, general.caps.stream()));
  }

  /**
   * This policy of an account, with what the policy of one of its invoices says of the debtor as a
   * whole: its caps per debtor, the days between reminders, and when messages may go out.
   */
  public Policy heeding(Policy ofInvoice) {
    return equals(ofInvoice)
        ? this
        : new Policy(
            name,
            version,
            effectiveFrom,
            ladder,
            sending.heeding(ofInvoice.sending),
            patience.heeding(ofInvoice.patience),
            owner,
            union(caps, ofInvoice.caps.stream().filter(cap -> cap.per() == Cap.Per.DEBTOR)));
  }

  /** This policy for a debtor who is treated in a manner. */
  public Policy with(Regard.Manner manner) {
    return new Policy(
        name, version, effectiveFrom, ladder, sending.with(manner), patience, owner, caps);
  }

  private static List<Cap> union(List<Cap> caps, Stream<Cap> more) {
    return Stream.concat(caps.stream(), more).distinct().toList();
  }

  private static <T extends Comparable<T>> T earlier(T one, T other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static <T extends Comparable<T>> T later(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** The amounts of both, each by a choice between two of the same currency. */
  private static Map<String, BigDecimal> merged(
      Map<String, BigDecimal> one,
      Map<String, BigDecimal> other,
      BinaryOperator<BigDecimal> choice) {
    var merged = new HashMap<>(one);
    other.forEach((currency, amount) -> merged.merge(currency, amount, choice));
    return merged;
  }

  private static void requireOrder(List<Rung> ladder) {
    for (int i = 1; i < ladder.size(); i++) {
      if (ladder.get(i).level().compareTo(ladder.get(i - 1).level()) <= 0
          || ladder.get(i).day() <= ladder.get(i - 1).day()) {
        throw new IllegalArgumentException(
            "ladder: %s on day %d must come after %s on day %d"
                .formatted(
                    ladder.get(i).level().word(),
                    ladder.get(i).day(),
                    ladder.get(i - 1).level().word(),
                    ladder.get(i - 1).day()));
      }
    }
  }
}
