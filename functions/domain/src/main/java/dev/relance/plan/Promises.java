package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.policy.Policy;
import dev.relance.policy.Promising;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Finds promises and payment plans, how far they silence us, and whether they are kept. A promise
 * silences only as far as policy allows; a plan that the owner agreed to has no such limit.
 */
public final class Promises {
  private final Account account;
  private final Promising limits;
  private final Invoice invoice;
  private final List<Made> all;

  private Promises(Account account, Policy policy, Invoice invoice) {
    this.account = account;
    this.limits = policy.promises();
    this.invoice = invoice;
    this.all = made();
  }

  /** The latest promise or plan about an invoice, unless a later resume undid it. */
  public static Optional<Standing> standing(Account account, Policy policy, Invoice invoice) {
    return isNothingSaid(account)
        ? Optional.empty()
        : new Promises(account, policy, invoice).standing();
  }

  /**
   * What became of every promised part about an invoice, oldest promise first, whether a resume
   * undid it or not.
   */
  public static List<PromiseOutcome> outcomes(Account account, Policy policy, Invoice invoice) {
    return isNothingSaid(account) ? List.of() : new Promises(account, policy, invoice).outcomes();
  }

  /**
   * The broken parts that the owner has not answered for: those of the latest promise, and those of
   * the promise that it renews. A resume, a pause or another plan of the owner is an answer.
   */
  public static List<PromiseOutcome> broken(
      Account account, Policy policy, Invoice invoice, LocalDate today) {
    return isNothingSaid(account)
        ? List.of()
        : new Promises(account, policy, invoice).broken(today);
  }

  /**
   * The promised parts that were not paid in time, oldest promise first. A promise that a resume
   * undid while it could still be kept is none of them.
   */
  public static List<PromiseOutcome> missed(
      Account account, Policy policy, Invoice invoice, LocalDate today) {
    return isNothingSaid(account)
        ? List.of()
        : new Promises(account, policy, invoice).missed(today);
  }

  /**
   * The latest plan in parts about an invoice, if neither policy nor a later word speaks against
   * it.
   */
  static Optional<Agreed> agreed(Account account, Policy policy, Invoice invoice) {
    return isNothingSaid(account)
        ? Optional.empty()
        : new Promises(account, policy, invoice).agreed();
  }

  private static boolean isNothingSaid(Account account) {
    return !account.isAnythingTold();
  }

  /** A promise as it was made, and the next one about the same invoice. */
  private record Made(Instant at, List<Promise> parts, List<String> invoices, boolean isAgreed) {
    boolean concerns(Invoice invoice) {
      return invoices.isEmpty() || invoices.contains(invoice.id());
    }

    LocalDate lastDay() {
      return parts.getLast().date();
    }
  }

  private List<Made> made() {
    return Stream.concat(
            account.decisions().stream().flatMap(Promises::decided),
            account.contacts().stream().flatMap(Promises::told))
        .filter(promise -> promise.concerns(invoice))
        .sorted(Comparator.comparing(Made::at))
        .toList();
  }

  private static Stream<Made> decided(DecisionRecord decision) {
    if (StandingOffer.isAccepted(decision)) {
      var part = new Promise(decision.until().orElseThrow(), decision.sum());
      return Stream.of(new Made(decision.at(), List.of(part), decision.invoices(), true));
    }
    boolean isPlan = decision.kind() == DecisionKind.PLAN;
    List<Promise> parts =
        Stream.concat(decision.promise().stream(), decision.instalments().stream()).toList();
    return (isPlan || decision.kind() == DecisionKind.PROMISE) && !parts.isEmpty()
        ? Stream.of(
            new Made(decision.at(), parts, decision.invoices(), decision.by() == DecidedBy.OWNER))
        : Stream.empty();
  }

  private static Stream<Made> told(Contact contact) {
    return contact.promise().stream()
        .map(promise -> new Made(contact.at(), List.of(promise), contact.invoices(), false));
  }

  private Optional<Standing> standing() {
    List<Made> valid = valid();
    return valid.isEmpty() ? Optional.empty() : Optional.of(standing(chain(valid)));
  }

  private Optional<Agreed> agreed() {
    List<Made> valid = valid();
    return valid.isEmpty()
        ? Optional.empty()
        : Optional.of(valid.getLast())
            .filter(made -> made.parts().size() > 1 && tooFarAhead(made).isEmpty())
            .map(made -> new Agreed(made.at(), untilEnd(made, LocalDate.MAX), hasEnded(made)));
  }

  private boolean hasEnded(Made made) {
    return IntStream.range(0, made.parts().size())
        .anyMatch(part -> isEnded(made, part, graceEnds(made.parts().get(part).date())));
  }

  private List<PromiseOutcome> broken(LocalDate today) {
    List<Made> valid = valid();
    if (valid.isEmpty() || owed(valid.getLast(), LocalDate.MAX).isEmpty()) {
      return List.of();
    }
    int told = valid.getLast().isAgreed() ? 1 : 2;
    return outcomes(valid.subList(Math.max(0, valid.size() - told), valid.size())).stream()
        .filter(part -> part.isBroken(today) && !isAnswered(part))
        .toList();
  }

  private List<PromiseOutcome> missed(LocalDate today) {
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> missed(all.get(i), nextDay(all, i), today))
        .toList();
  }

  private Stream<PromiseOutcome> missed(Made made, LocalDate before, LocalDate today) {
    return untilEnd(made, before).stream()
        .filter(part -> part.isBroken(today) && !isUndoneBefore(made, part.graceEnds()));
  }

  private boolean isUndoneBefore(Made made, LocalDate lastDay) {
    return account.decisions().stream()
        .filter(decided -> isEndOf(made, decided))
        .anyMatch(decided -> !account.day(decided.at()).isAfter(lastDay));
  }

  /** A resume undoes whatever was promised before, a refusal only what was not agreed yet. */
  private boolean isEndOf(Made made, DecisionRecord decided) {
    return (decided.kind() == DecisionKind.RESUME
            || (decided.kind() == DecisionKind.DECLINE && !made.isAgreed()))
        && decided.concerns(invoice.id())
        && !decided.at().isBefore(made.at());
  }

  private boolean isAnswered(PromiseOutcome broken) {
    return account.decisions().stream()
        .filter(decided -> decided.kind() == DecisionKind.PAUSE)
        .filter(decided -> decided.by() == DecidedBy.OWNER && decided.concerns(invoice.id()))
        .anyMatch(pause -> account.day(pause.at()).isAfter(broken.graceEnds()));
  }

  /** Those that no later decision of the owner undid. */
  private List<Made> valid() {
    return all.stream()
        .filter(made -> account.decisions().stream().noneMatch(next -> isEndOf(made, next)))
        .toList();
  }

  /** The latest promise and those that it renews: none of them was kept. */
  private List<Made> chain(List<Made> valid) {
    var chain = new ArrayList<Made>();
    for (Made made : valid) {
      if (made.isAgreed() || (!chain.isEmpty() && isKeptUntil(chain.getLast(), made))) {
        chain.clear();
      }
      boolean isRepeated = !chain.isEmpty() && !made.lastDay().isAfter(chain.getLast().lastDay());
      if (isRepeated) {
        chain.removeLast();
      }
      chain.add(made);
    }
    return chain;
  }

  private boolean isKeptUntil(Made made, Made next) {
    return parts(made, dayOf(next)).stream().allMatch(PromiseOutcome::isKept);
  }

  private Standing standing(List<Made> chain) {
    Made latest = chain.getLast();
    List<PromiseOutcome> owed = owed(latest, LocalDate.MAX);
    int renewals = chain.size() - 1;
    return new Standing(
        latest.at(),
        latest.parts(),
        owed.stream().findFirst(),
        owed.stream().map(PromiseOutcome::graceEnds).toList(),
        renewals,
        renewals > limits.renewals()
            ? Optional.of(silentUntil(chain.get(limits.renewals())))
            : tooFarAhead(latest));
  }

  /** The last day on which one promise alone silences us. */
  private LocalDate silentUntil(Made made) {
    return tooFarAhead(made).orElseGet(() -> graceEnds(made.lastDay()));
  }

  private Optional<LocalDate> tooFarAhead(Made made) {
    LocalDate furthest = dayOf(made).plusDays(limits.daysAhead());
    return Optional.of(furthest).filter(_ -> !made.isAgreed() && made.lastDay().isAfter(furthest));
  }

  private List<PromiseOutcome> outcomes() {
    return outcomes(all);
  }

  private List<PromiseOutcome> outcomes(List<Made> promises) {
    var outcomes = new ArrayList<PromiseOutcome>();
    for (int i = 0; i < promises.size(); i++) {
      outcomes.addAll(untilEnd(promises.get(i), nextDay(promises, i)));
    }
    return List.copyOf(outcomes);
  }

  /** The day on which the next promise takes the place of one. */
  private LocalDate nextDay(List<Made> promises, int i) {
    return i + 1 < promises.size() ? dayOf(promises.get(i + 1)) : LocalDate.MAX;
  }

  /** The parts of a promise that payments before a day do not cover. */
  private List<PromiseOutcome> owed(Made made, LocalDate before) {
    return untilEnd(made, before).stream().filter(part -> !part.isKept()).toList();
  }

  /**
   * The parts up to the one with which a plan ended: nobody owes the later ones as such. What was
   * only proposed ends with the first part that is not paid.
   */
  private List<PromiseOutcome> untilEnd(Made made, LocalDate before) {
    List<PromiseOutcome> parts = parts(made, before);
    for (int i = 0; i < parts.size(); i++) {
      boolean isDropped = !isPlan(made) && !parts.get(i).isKept();
      if (isDropped || isEnded(made, i, parts.get(i).graceEnds())) {
        return parts.subList(0, i + 1);
      }
    }
    return parts;
  }

  /** A plan ends once a reminder told of the part that was missed. Until then it can be paid. */
  private boolean isEnded(Made made, int part, LocalDate graceEnds) {
    return account
            .history()
            .of(invoice.id())
            .lastMessageOn()
            .filter(graceEnds::isBefore)
            .isPresent()
        && !parts(made, graceEnds.plusDays(1)).get(part).isKept();
  }

  private List<PromiseOutcome> parts(Made made, LocalDate before) {
    Money left = paid(made, before);
    var parts = new ArrayList<PromiseOutcome>();
    for (Promise part : made.parts()) {
      Optional<Money> sum = part.sum(currency());
      Money paid = sum.filter(left::isGreaterThan).orElse(left);
      left = left.minus(paid);
      parts.add(
          new PromiseOutcome(
              part,
              sum,
              paid,
              graceEnds(part.date()),
              isShared(made) && about(made) > 1,
              isPlan(made),
              Optional.of(before).filter(day -> day.isBefore(LocalDate.MAX))));
    }
    return parts;
  }

  /** Beyond policy, several parts are only proposed until the owner agrees. */
  private boolean isPlan(Made made) {
    return made.parts().size() > 1 && tooFarAhead(made).isEmpty();
  }

  /** What came in since a promise was made, up to a day, exclusive. */
  private Money paid(Made made, LocalDate before) {
    LocalDate since = dayOf(made);
    return invoices(made)
        .flatMap(each -> each.payments().stream())
        .filter(payment -> !payment.date().isBefore(since) && payment.date().isBefore(before))
        .map(Invoice.Payment::amount)
        .reduce(Money.zero(currency()), Money::plus);
  }

  /** A sum that was promised for several invoices may be paid on any of them. */
  private static boolean isShared(Made made) {
    return made.invoices().size() != 1
        && made.parts().stream().anyMatch(part -> part.amount().isPresent());
  }

  /** How many invoices a promise named, or how many are open if it named none. */
  private int about(Made made) {
    return made.invoices().isEmpty() ? account.openInvoices().size() : made.invoices().size();
  }

  private Stream<Invoice> invoices(Made made) {
    return isShared(made)
        ? account.invoices().stream()
            .filter(made::concerns)
            .filter(each -> each.total().getCurrencyUnit().equals(currency()))
        : Stream.of(invoice);
  }

  private LocalDate graceEnds(LocalDate promised) {
    return promised.plusDays(limits.graceDays());
  }

  private LocalDate dayOf(Made made) {
    return account.day(made.at());
  }

  private CurrencyUnit currency() {
    return invoice.total().getCurrencyUnit();
  }

  /** What became of the parts of one plan. */
  record Agreed(Instant madeAt, List<PromiseOutcome> parts, boolean hasEnded) {
    AgreedPlan about(Invoice invoice) {
      return new AgreedPlan(List.of(invoice), parts, hasEnded);
    }
  }

  /**
   * A promise or plan in force.
   *
   * @param parts everything that was promised, by date
   * @param next the part that is still to be paid; empty if everything is paid
   * @param ends the last days on which its unpaid parts can be paid in time
   * @param renewals how many earlier promises it renews
   * @param allowedUntil the last day on which policy lets it silence us, if it goes beyond policy
   */
  public record Standing(
      Instant madeAt,
      List<Promise> parts,
      Optional<PromiseOutcome> next,
      List<LocalDate> ends,
      int renewals,
      Optional<LocalDate> allowedUntil) {
    public Standing {
      parts = List.copyOf(parts);
      ends = List.copyOf(ends);
    }

    /** The last day on which the part can be paid in time, grace days included. */
    public LocalDate graceEnds() {
      return ends.getFirst();
    }

    /** The last day on which it silences us. */
    public LocalDate silentUntil() {
      return allowedUntil.filter(day -> day.isBefore(graceEnds())).orElseGet(this::graceEnds);
    }

    /** Whether it silences us on a day, because the part can still be paid in time. */
    public boolean isPending(LocalDate today) {
      return next.isPresent() && !silentUntil().isBefore(today);
    }

    /** Whether the part was not paid in time by a day. */
    public boolean isBroken(LocalDate today) {
      return next.isPresent() && graceEnds().isBefore(today);
    }

    /** Whether a part is still to be paid, and policy asks the owner about it. */
    public boolean isBeyondPolicy() {
      return next.isPresent() && allowedUntil.isPresent();
    }

    /** The part that can still be paid, as a rule finds it. */
    public Finding.PromisePending pending(CurrencyUnit currency) {
      Promise part = next.orElseThrow().part();
      return new Finding.PromisePending(part.date(), part.sum(currency));
    }
  }
}
