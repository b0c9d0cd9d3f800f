package dev.relance.plan;

import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.time.Place;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * When invoices fall due by law, which may move a due date that is no working day.
 *
 * <p>The governing law of an invoice decides; if none is recorded, it is the law of the debtor's
 * place. The ladder, the gate, the courts and interest all see the moved day.
 */
public final class DueDates {
  private final Account recorded;
  private final Terms terms;

  public DueDates(Account recorded, Terms terms) {
    this.recorded = recorded;
    this.terms = terms;
  }

  /** The account with each due date on the day to which law moves it. */
  public Account byLaw() {
    return recorded.with(recorded.invoices().stream().map(this::byLaw).toList());
  }

  /** The same for one of its invoices. */
  public Invoice byLaw(Invoice invoice) {
    Place place = invoice.contract().governingLaw().orElseGet(() -> terms.place(recorded));
    var workingDays = new WorkingDays(terms.holidays(), place);
    return invoice.due(day -> lastDay(day, workingDays));
  }

  private LocalDate lastDay(LocalDate due, WorkingDays workingDays) {
    return terms.law().holding(workingDays.place(), due).stream()
        .flatMap(pack -> pack.money().stream())
        .map(rules -> rules.lastDay(due, debtor(), workingDays))
        .max(Comparator.naturalOrder())
        .orElse(due);
  }

  private DebtorKind debtor() {
    return recorded.debtor().map(Debtor::kind).orElse(DebtorKind.CONSUMER);
  }
}
