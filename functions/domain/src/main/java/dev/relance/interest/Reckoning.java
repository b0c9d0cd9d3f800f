package dev.relance.interest;

import dev.relance.interest.Accrual.Accrued;
import dev.relance.interest.Debt.Settlement;
import dev.relance.interest.Figure.Offered;
import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Figure.Refused;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Waived;
import dev.relance.law.MoneyLaw;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Calculates what is owed on an invoice. Each figure that law or contract might add is either on
 * the statement or refused with its reason.
 */
public final class Reckoning {
  private Reckoning() {}

  /**
   * The statement of a debt.
   *
   * <p>A part payment reduces the principal first, earliest instalment first, unless the law's pack
   * says that it pays the interest so far first. What exceeds the principal pays interest, then the
   * other sums for late payment. A debtor who was never late owes the principal alone.
   *
   * @throws org.joda.money.CurrencyMismatchException if a payment, credit or instalment is in
   *     another currency than the total
   */
  public static Statement statement(Debt debt) {
    Ledger recorded = Ledger.of(debt);
    Optional<Waived> waived = debt.invoice().waived(debt.asOf());
    return waived.filter(Reckoning::isOffer).isPresent()
        ? settled(debt, recorded, waived.get())
        : statement(debt, recorded, waived);
  }

  /** An accepted offer settles everything: interest, costs and fees are waived as well. */
  private static Statement settled(Debt debt, Ledger recorded, Waived waived) {
    Accrued books =
        Accrual.withoutInterest(recorded.waiving(waived.off(), waived.on()), debt.asOf());
    var figures = new ArrayList<Figure>(principal(debt, books));
    granted(debt, waived).ifPresent(figures::add);
    return covered(debt, figures, books.overpaid());
  }

  /**
   * The figures, after what came in beyond principal and interest is spread over costs and fees.
   */
  private static Statement covered(Debt debt, List<Figure> figures, Money surplus) {
    var covered = new ArrayList<Figure>();
    Money rest = surplus;
    for (Figure figure : figures.stream().sorted(Comparator.comparing(Figure::kind)).toList()) {
      if (figure instanceof Owed owed && owed.kind().isForDelay()) {
        Money share = rest.isLessThan(owed.amount()) ? rest : owed.amount();
        rest = rest.minus(share);
        covered.add(owed.plusPaid(share));
      } else {
        covered.add(figure);
      }
    }
    return new Statement(debt.invoice().id(), debt.asOf(), covered, rest);
  }

  private static Statement statement(Debt debt, Ledger recorded, Optional<Waived> earned) {
    Ledger ledger = earned.map(e -> recorded.waiving(e.off(), e.on())).orElse(recorded);
    var figures = new ArrayList<Figure>();
    Accrued books = Accrual.withoutInterest(ledger, debt.asOf());

    Optional<LocalDate> late = ledger.firstLateDay(debt.asOf());
    if (late.isPresent()) {
      switch (debt.law().governing()) {
        case GoverningLaw.Ungoverned none -> figures.addAll(ungoverned(debt, none));
        case GoverningLaw.Governed(MoneyLaw law) -> {
          switch (new Interest(debt, law, ledger).figure()) {
            case Interest.Granted(Owed owed, Accrued accrued) -> {
              figures.add(owed);
              books = accrued;
            }
            case Interest.NotGranted(Refused refused) -> figures.add(refused);
            case Interest.NoneAccrued() -> {}
          }
          figures.addAll(new CostsAndFees(debt, law, ledger, late.get()).figures());
        }
      }
    }

    figures.addAll(principal(debt, books));
    earned.flatMap(waived -> granted(debt, waived)).ifPresent(figures::add);
    discount(debt, recorded, earned.isPresent()).ifPresent(figures::add);
    settlement(debt, recorded, Money.total(books.open())).ifPresent(figures::add);
    return covered(debt, figures, books.overpaid());
  }

  /**
   * The parts, of which the last stay open longest. A waived sum has its own line, so it is not
   * taken off the last part.
   */
  private static List<Figure> principal(Debt debt, Accrued books) {
    var lines = new ArrayDeque<Figure>();
    List<Instalment> parts = debt.invoice().parts();
    Money waived = debt.invoice().stillWaived(debt.asOf());
    Money open = Money.total(books.open());
    for (int i = parts.size() - 1; i >= 0; i--) {
      Instalment part = parts.get(i);
      Money left = open.isLessThan(part.amount()) ? open : part.amount();
      Money paid = part.amount().minus(left);
      open = open.minus(left);
      Money share = waived.isLessThan(paid) ? waived : paid;
      waived = waived.minus(share);
      lines.addFirst(
          new Owed(
              SumKind.PRINCIPAL,
              part.amount(),
              part.amount(),
              paid.minus(share),
              part.dueDate().plusDays(1),
              new Cited.Invoiced(new Written(debt.invoice().number())),
              List.of()));
    }
    return List.copyOf(lines);
  }

  private static List<Figure> ungoverned(Debt debt, GoverningLaw.Ungoverned none) {
    Contract contract = debt.invoice().contract();
    var refused = new ArrayList<Figure>();
    refused.add(
        ungoverned(SumKind.INTEREST, none, contract.lateInterest().map(LateInterest::clause)));
    refused.add(ungoverned(SumKind.FIXED_SUM, none, Optional.empty()));
    contract
        .lateFee()
        .map(LateFee::clause)
        .map(clause -> ungoverned(SumKind.LATE_FEE, none, Optional.of(clause)))
        .ifPresent(refused::add);
    return refused;
  }

  private static Refused ungoverned(
      SumKind kind, GoverningLaw.Ungoverned none, Optional<String> clause) {
    Refusal why =
        clause
            .filter(_ -> none.why() instanceof Refusal.NoLawKnown)
            .<Refusal>map(text -> new Refusal.ClauseWithoutRule(new Written(text)))
            .orElse(none.why());
    return new Refused(kind, why, Cited.Own.HOUSE_RULE, Optional.empty());
  }

  private static boolean isOffer(Waived waived) {
    return waived.clause().isEmpty();
  }

  private static Optional<Figure> granted(Debt debt, Waived waived) {
    return Optional.of(debt.invoice().stillWaived(debt.asOf()))
        .filter(Money::isPositive)
        .map(
            off ->
                new Owed(
                    isOffer(waived) ? SumKind.SETTLEMENT : SumKind.EARLY_DISCOUNT,
                    debt.invoice().total(),
                    off.negated(),
                    Money.zero(off.getCurrencyUnit()),
                    waived.on(),
                    waived.clause().<Cited>map(Cited::of).orElse(Cited.Own.OFFER),
                    List.of()));
  }

  private static Optional<Figure> discount(Debt debt, Ledger ledger, boolean isEarned) {
    Money net = debt.invoice().total().minus(ledger.credited());
    return isEarned || !net.isGreaterThan(ledger.paid())
        ? Optional.empty()
        : debt.invoice()
            .discount(debt.asOf())
            .map(
                discount ->
                    offered(
                        SumKind.EARLY_DISCOUNT,
                        discount.payable().minus(ledger.paid()),
                        discount.lastDay(),
                        Cited.of(discount.clause()),
                        debt.asOf()));
  }

  private static Optional<Figure> settlement(Debt debt, Ledger ledger, Money open) {
    return debt.settlement().flatMap(offer -> settlement(offer, debt.asOf(), ledger, open));
  }

  /** An offer that leaves nothing to pay, or saves nothing, is no offer. */
  private static Optional<Figure> settlement(
      Settlement offer, LocalDate asOf, Ledger ledger, Money open) {
    Money payable = offer.payable().minus(ledger.paid()).minus(ledger.creditedAfter(offer.made()));
    return payable.isPositive() && payable.isLessThan(open)
        ? Optional.of(offered(SumKind.SETTLEMENT, payable, offer.until(), Cited.Own.OFFER, asOf))
        : Optional.empty();
  }

  private static Figure offered(
      SumKind kind, Money payable, LocalDate until, Cited cited, LocalDate asOf) {
    return asOf.isAfter(until)
        ? new Refused(kind, new Refusal.Expired(until), cited, Optional.empty())
        : new Offered(kind, payable, until, cited);
  }
}
