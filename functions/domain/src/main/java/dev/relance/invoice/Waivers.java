package dev.relance.invoice;

import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.FlatSum;
import dev.relance.invoice.Contract.Percent;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.money.Arithmetic;
import dev.relance.money.Reduction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;

/** Works out what is waived because a lower sum was paid in time. */
record Waivers(InvoiceTerms terms, Receipts receipts, Contract contract) {
  /** The early-payment discount, after the credits up to a day, inclusive. */
  Optional<Discount> discount(LocalDate on) {
    Money net = terms.total().minus(receipts.credited(terms.total(), on));
    return contract.earlyDiscount().flatMap(clause -> discount(clause, net));
  }

  private Optional<Discount> discount(EarlyDiscount clause, Money net) {
    Money payable =
        switch (clause.off()) {
          case Percent(var pct) -> Reduction.of(net, pct);
          case FlatSum(Money off) ->
              off.isSameCurrency(net) ? net.minus(off) : Arithmetic.zero(net);
        };
    return payable.isPositive()
        ? Optional.of(
            new Discount(
                payable,
                net.minus(payable),
                clause.limit().lastDay(terms.issueDate()),
                clause.clause()))
        : Optional.empty();
  }

  /** What the payments and credits up to a day have waived for good, inclusive. */
  Optional<Waived> waived(LocalDate on) {
    Optional<LocalDate> settled = receipts.settledOn();
    if (settled.isPresent() && !settled.get().isAfter(on)) {
      return Optional.of(waivedOn(settled.get(), Optional.empty()));
    }
    return receipts.payments().isEmpty() || contract.earlyDiscount().isEmpty()
        ? Optional.empty()
        : receipts
            .days()
            .filter(day -> !day.isAfter(on))
            .flatMap(day -> discount(day).flatMap(discount -> earned(discount, day)).stream())
            .findFirst();
  }

  private Optional<Waived> earned(Discount discount, LocalDate on) {
    Money paid = Arithmetic.zero(terms.total());
    for (Payment payment :
        receipts.payments().stream().sorted(Comparator.comparing(Payment::date)).toList()) {
      boolean counts = !payment.date().isAfter(discount.lastDay()) && !payment.date().isAfter(on);
      paid = counts ? paid.plus(payment.amount()) : paid;
      if (counts && !paid.isLessThan(discount.payable())) {
        return Optional.of(waivedOn(payment.date(), Optional.of(discount.clause())));
      }
    }
    return Optional.empty();
  }

  private Waived waivedOn(LocalDate day, Optional<String> clause) {
    return new Waived(day, Arithmetic.notBelowZero(receipts.leftOf(terms.total(), day)), clause);
  }

  /** What is still waived on a day; zero or more. Later credits use it up. */
  Money stillWaived(LocalDate on) {
    return waived(on)
        .map(waived -> stillWaived(waived, on))
        .orElseGet(() -> Arithmetic.zero(terms.total()));
  }

  private Money stillWaived(Waived waived, LocalDate on) {
    Money total = terms.total();
    Money creditedSince = receipts.credited(total, on).minus(receipts.credited(total, waived.on()));
    return Arithmetic.notBelowZero(waived.off().minus(creditedSince));
  }

  /** A sum less what is waived on a day. */
  Money lessWaived(Money open, LocalDate on) {
    Optional<Waived> waived = waived(on);
    return waived.isEmpty() ? open : open.minus(stillWaived(waived.get(), on));
  }
}
