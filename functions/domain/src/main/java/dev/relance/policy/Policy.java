package dev.relance.policy;

import dev.relance.law.Cap;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
