package dev.relance.invoice;

import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.money.Arithmetic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What came in on an invoice.
 *
 * @param settledOn the day on which the debtor accepted a reduced sum by paying it
 */
public record Receipts(
    List<Payment> payments, List<Credit> credits, Optional<LocalDate> settledOn) {
  /** Nothing came in. */
  public static final Receipts NONE = new Receipts(List.of(), List.of(), Optional.empty());

  public Receipts {
    payments = List.copyOf(payments);
    credits = List.copyOf(credits);
  }

  /** Whether nothing came in at all. */
  boolean isNothing() {
    return payments.isEmpty() && credits.isEmpty() && settledOn.isEmpty();
  }

  /**
   * A total less the payments and credits up to a day, inclusive; below zero after an overpayment.
   */
  Money leftOf(Money total, LocalDate last) {
    Money left = total;
    for (Payment payment : payments) {
      left = payment.date().isAfter(last) ? left : left.minus(payment.amount());
    }
    for (Credit credit : credits) {
      left = credit.date().isAfter(last) ? left : left.minus(credit.amount());
    }
    return left;
  }

  /** The payments up to a day, inclusive, in the currency of a total. */
  Money paid(Money total, LocalDate last) {
    Money sum = Arithmetic.zero(total);
    for (Payment payment : payments) {
      sum = payment.date().isAfter(last) ? sum : sum.plus(payment.amount());
    }
    return sum;
  }

  /** The credits up to a day, inclusive, in the currency of a total. */
  Money credited(Money total, LocalDate last) {
    Money sum = Arithmetic.zero(total);
    for (Credit credit : credits) {
      sum = credit.date().isAfter(last) ? sum : sum.plus(credit.amount());
    }
    return sum;
  }

  /** The days of all payments and credits, earliest first. */
  Stream<LocalDate> days() {
    return Stream.concat(payments.stream().map(Payment::date), credits.stream().map(Credit::date))
        .sorted();
  }

  /** The last day on which something came in or a reduced sum was accepted. */
  Optional<LocalDate> lastOn() {
    return Stream.concat(days(), settledOn.stream()).max(Comparator.naturalOrder());
  }

  /** The same receipts with another day of settlement by a reduced sum. */
  Receipts withSettledOn(Optional<LocalDate> day) {
    return new Receipts(payments, credits, day);
  }
}
