package dev.relance.interest;

import dev.relance.interest.Accrual.Accrued;
import dev.relance.interest.Clauses.EarlyDiscount;
import dev.relance.interest.Figure.Offered;
import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Figure.Reason;
import dev.relance.interest.Figure.Refused;
import dev.relance.interest.Ledger.Receipt;
import dev.relance.invoice.Invoice.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Reckons what is owed on an invoice: every figure that law or contract might add is either on the
 * statement or refused with its reason.
 */
public final class Reckoning {
  private Reckoning() {}

  /**
   * The statement of a debt.
   *
   * <p>A part payment lowers the principal first, the earliest instalment first, unless the law's
   * pack says that it pays the interest so far first; what is more than the principal pays
   * interest. A debtor who was never late owes the principal alone.
   *
   * @throws org.joda.money.CurrencyMismatchException if a payment, credit or instalment is in
   *     another currency than the total
   */
  public static Statement statement(Debt debt) {
    Ledger recorded = Ledger.of(debt.invoice(), debt.asOf());
    Optional<Receipt> earned = earnedDiscount(debt, recorded);
    Ledger ledger = earned.map(recorded::with).orElse(recorded);
    var figures = new ArrayList<Figure>();
    Accrued books = Accrual.withoutInterest(recorded, debt.asOf());

    Optional<LocalDate> late = ledger.firstLateDay(debt.asOf());
    if (late.isPresent() && debt.law().isEmpty()) {
      figures.addAll(ungoverned(debt));
    } else if (late.isPresent()) {
      var interest = new Interest(debt, debt.law().get(), ledger);
      switch (interest.figure()) {
        case Interest.Granted(Owed owed, Accrued accrued) -> {
          figures.add(owed);
          books = earned.isEmpty() ? accrued : books;
        }
        case Interest.NotGranted(Refused refused) -> figures.add(refused);
        case Interest.Nothing() -> {}
      }
      figures.addAll(new Charges(debt, debt.law().get(), ledger, late.get()).figures());
    }

    figures.addAll(principal(debt, recorded, books));
    earned.ifPresent(receipt -> figures.add(granted(debt, receipt)));
    discount(debt, recorded, earned).ifPresent(figures::add);
    settlement(debt, sum(books.open())).ifPresent(figures::add);
    return new Statement(debt.invoice().id(), debt.asOf(), figures, books.overpaid());
  }

  private static List<Figure> principal(Debt debt, Ledger ledger, Accrued books) {
    var lines = new ArrayList<Figure>();
    for (int i = 0; i < ledger.parts().size(); i++) {
      Instalment part = ledger.parts().get(i);
      lines.add(
          new Owed(
              Claim.PRINCIPAL,
              part.amount(),
              part.amount(),
              part.amount().minus(books.open().get(i)),
              part.dueDate().plusDays(1),
              debt.invoice().number(),
              List.of()));
    }
    return lines;
  }

  private static List<Figure> ungoverned(Debt debt) {
    var refused = new ArrayList<Figure>();
    refused.add(ungoverned(Claim.INTEREST));
    refused.add(ungoverned(Claim.FIXED_SUM));
    debt.clauses().lateFee().ifPresent(fee -> refused.add(ungoverned(Claim.LATE_FEE)));
    return refused;
  }

  private static Refused ungoverned(Claim claim) {
    return new Refused(
        claim, Reason.NO_GOVERNING_LAW, "house rule", "no governing law", Optional.empty());
  }

  /**
   * What a discount takes off when enough came in on time: the rest of the invoice, on the day on
   * which the reduced sum was reached.
   */
  private static Optional<Receipt> earnedDiscount(Debt debt, Ledger ledger) {
    Optional<EarlyDiscount> clause = debt.clauses().discount();
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    Money net = net(debt, ledger);
    Money reduced = Reduction.of(net, clause.get().percent());
    Money paid = Money.zero(net.getCurrencyUnit());
    for (Receipt receipt : ledger.receipts()) {
      if (receipt.isPayment() && !receipt.date().isAfter(clause.get().lastDay())) {
        paid = paid.plus(receipt.amount());
        if (!paid.isLessThan(reduced)) {
          Money rest = net.minus(ledger.paid());
          return rest.isPositive()
              ? Optional.of(new Receipt(receipt.date(), rest, false))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Figure granted(Debt debt, Receipt earned) {
    EarlyDiscount clause = debt.clauses().discount().orElseThrow();
    Money nothing = Money.zero(earned.amount().getCurrencyUnit());
    return new Owed(
        Claim.EARLY_DISCOUNT,
        debt.invoice().total(),
        earned.amount().negated(),
        nothing,
        earned.date(),
        clause.clause(),
        List.of());
  }

  private static Optional<Figure> discount(Debt debt, Ledger ledger, Optional<Receipt> earned) {
    Money net = net(debt, ledger);
    if (earned.isPresent() || !net.isGreaterThan(ledger.paid())) {
      return Optional.empty();
    }
    return debt.clauses()
        .discount()
        .map(
            clause ->
                offered(
                    Claim.EARLY_DISCOUNT,
                    Reduction.of(net, clause.percent()).minus(ledger.paid()),
                    clause.lastDay(),
                    clause.clause(),
                    debt.asOf()));
  }

  private static Optional<Figure> settlement(Debt debt, Money open) {
    return open.isPositive()
        ? debt.settlement()
            .map(
                offer ->
                    offered(
                        Claim.SETTLEMENT,
                        Reduction.of(open, offer.percent()),
                        offer.until(),
                        "offer of the creditor",
                        debt.asOf()))
        : Optional.empty();
  }

  private static Figure offered(
      Claim claim, Money payable, LocalDate until, String cites, LocalDate asOf) {
    return asOf.isAfter(until)
        ? new Refused(claim, Reason.EXPIRED, cites, "until " + until, Optional.empty())
        : new Offered(claim, payable, until, cites);
  }

  private static Money net(Debt debt, Ledger ledger) {
    Money net = debt.invoice().total().minus(ledger.credited());
    return net.isNegative() ? Money.zero(net.getCurrencyUnit()) : net;
  }

  private static Money sum(List<Money> amounts) {
    return Money.total(amounts);
  }
}
