package dev.relance.interest;

import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What was due when, and what came in when.
 *
 * @param parts in the order of their due dates
 * @param receipts in the order of their dates; those of one day as recorded, credits first
 */
record Ledger(List<Instalment> parts, List<Incoming> receipts) {
  Ledger {
    parts = List.copyOf(parts);
    receipts = List.copyOf(receipts);
  }

  /**
   * Something that reduces the debt from the day after its date.
   *
   * @param isPayment whether it is money received; otherwise it is a credit, which always reduces
   *     the principal
   */
  record Incoming(LocalDate date, Money amount, boolean isPayment) {}

  /** The ledger of a debt as known at the end of its day. */
  static Ledger of(Debt debt) {
    Invoice invoice = debt.invoice();
    Stream<Incoming> receipts =
        Stream.concat(
            invoice.credits().stream().map(c -> new Incoming(c.date(), c.amount(), false)),
            invoice.payments().stream().map(p -> new Incoming(p.date(), p.amount(), true)));
    return new Ledger(
        debt.conceded()
            .map(c -> lateOnlyAfter(c, debt.invoice().parts()))
            .orElseGet(debt.invoice()::parts),
        receipts
            .filter(receipt -> !receipt.date().isAfter(debt.asOf()))
            .sorted(Comparator.comparing(Incoming::date))
            .toList());
  }

  /**
   * The parts, of which the disputed sum falls due when the dispute was settled, earliest first.
   */
  private static List<Instalment> lateOnlyAfter(Debt.Conceded conceded, List<Instalment> parts) {
    var moved = new ArrayList<Instalment>();
    Optional<Money> left = conceded.part();
    for (Instalment part : parts) {
      Money late = left.map(sum -> least(sum, part.amount())).orElse(part.amount());
      left = left.map(sum -> sum.minus(late));
      moved.add(new Instalment(part.dueDate(), part.amount().minus(late)));
      moved.add(new Instalment(later(part.dueDate(), conceded.settledOn()), late));
    }
    return moved.stream()
        .filter(part -> part.amount().isPositive())
        .sorted(Comparator.comparing(Instalment::dueDate))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /**
   * The same ledger with a sum waived on a day. Later credits up to that sum document the waiver
   * and do not count again.
   */
  Ledger waiving(Money sum, LocalDate day) {
    var all = new ArrayList<Incoming>();
    all.add(new Incoming(day, sum, false));
    Money rest = sum;
    for (Incoming receipt : receipts) {
      boolean isSame = !receipt.isPayment() && receipt.date().isAfter(day);
      Money same = isSame ? least(rest, receipt.amount()) : rest.minus(rest);
      rest = rest.minus(same);
      all.add(new Incoming(receipt.date(), receipt.amount().minus(same), receipt.isPayment()));
    }
    all.sort(Comparator.comparing(Incoming::date));
    return new Ledger(parts, all);
  }

  private static Money least(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /**
   * The principal overdue on a day: the parts due before it, less what came in before it, earliest
   * part first; zero or more.
   */
  Money overdue(LocalDate day) {
    return overdue(day, day);
  }

  /** The amount overdue on a day from parts that were due before an earlier day; zero or more. */
  Money overdue(LocalDate day, LocalDate dueBefore) {
    Money due =
        sum(parts.stream().filter(p -> p.dueDate().isBefore(dueBefore)).map(Instalment::amount));
    Money in = sum(receipts.stream().filter(r -> r.date().isBefore(day)).map(Incoming::amount));
    return in.isGreaterThan(due) ? due.minus(due) : due.minus(in);
  }

  /** The first day, up to and including {@code asOf}, on which some principal is overdue. */
  Optional<LocalDate> firstLateDay(LocalDate asOf) {
    return parts.stream()
        .map(part -> part.dueDate().plusDays(1))
        .filter(day -> !day.isAfter(asOf) && overdue(day).isPositive())
        .findFirst();
  }

  /** All payments. */
  Money paid() {
    return sum(receipts.stream().filter(Incoming::isPayment).map(Incoming::amount));
  }

  /** Credits after a day. */
  Money creditedAfter(LocalDate day) {
    return sum(
        receipts.stream()
            .filter(r -> !r.isPayment() && r.date().isAfter(day))
            .map(Incoming::amount));
  }

  /** All credits. */
  Money credited() {
    return sum(receipts.stream().filter(r -> !r.isPayment()).map(Incoming::amount));
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(parts.getFirst().amount().getCurrencyUnit()), Money::plus);
  }
}
