package dev.relance.account;

import dev.relance.evidence.Reckoned;
import dev.relance.evidence.Reckoned.Figures;
import dev.relance.interest.Statement;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.Remainder;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a settled invoice leaves unpaid, with the calculation.
 *
 * @param reckoned empty if the invoice was not late
 */
record Closing(Remainder remainder, Optional<Reckoned> reckoned) {

  /** Calculates it to the day of the last payment or credit. */
  static Closing of(Account account, Terms terms, Invoice invoice, LocalDate today) {
    Statements all = Statements.atClose(account, terms, invoice, today);
    Statement statement = all.of(invoice);
    Figures figures = Demand.figures(all.law(invoice), statement);
    return new Closing(
        Remainder.of(statement),
        figures.figures().isEmpty()
            ? Optional.empty()
            : Optional.of(Demand.reckoned(account, terms, statement.asOf(), List.of(figures))));
  }

  Optional<Money> besides() {
    return Optional.of(remainder.besides()).filter(Money::isPositive);
  }

  Optional<Money> overpaid() {
    return Optional.of(remainder.overpaid()).filter(Money::isPositive);
  }
}
