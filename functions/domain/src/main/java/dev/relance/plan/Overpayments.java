package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.Invoice;
import dev.relance.money.Arithmetic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What came in too much on settled invoices, as far as it covers what is next asked for on open
 * ones: the earliest due first. A debtor who paid under the wrong number has paid all the same, so
 * the owner is asked what it is meant for before a message goes out.
 */
public final class Overpayments {
  private final Map<String, Finding.Overpaid> covered = new HashMap<>();

  /**
   * What came in on a settled invoice beyond everything owed on it.
   *
   * @param on the day on which the last of it came in
   */
  public record Surplus(String number, Money amount, LocalDate on) {}

  private Overpayments() {}

  /** Whether more came in on a settled invoice than was invoiced. It may be owed as interest. */
  public static boolean isAny(Account account) {
    return account.invoices().stream().anyMatch(Overpayments::isLikely);
  }

  private static boolean isLikely(Invoice invoice) {
    return invoice.isSettled() && invoice.surplus().isPositive();
  }

  /** Every surplus of an account, for a day. */
  public static List<Surplus> of(Account account, Terms terms, LocalDate on) {
    return account.invoices().stream()
        .filter(Overpayments::isLikely)
        .map(invoice -> surplus(account, terms, invoice, on))
        .filter(surplus -> surplus.amount().isPositive())
        .toList();
  }

  private static Surplus surplus(Account account, Terms terms, Invoice invoice, LocalDate on) {
    return new Surplus(
        invoice.number(),
        Statements.atClose(account, terms, invoice, on).of(invoice).overpaid(),
        invoice.lastReceiptOn().orElse(on));
  }

  /** The open invoices of an account that the surpluses cover, for a day. */
  public static Overpayments covering(Account account, Terms terms, LocalDate on) {
    var overpayments = new Overpayments();
    Map<CurrencyUnit, List<Surplus>> byCurrency = new HashMap<>();
    of(account, terms, on)
        .forEach(
            surplus ->
                byCurrency
                    .computeIfAbsent(surplus.amount().getCurrencyUnit(), _ -> new ArrayList<>())
                    .add(surplus));
    byCurrency.values().forEach(surpluses -> overpayments.cover(account, surpluses, on));
    return overpayments;
  }

  /**
   * An invoice that somebody says is paid uses up its share. One that the owner released since the
   * last of it came in uses none.
   */
  private void cover(Account account, List<Surplus> surpluses, LocalDate on) {
    Money sum =
        Arithmetic.of(surpluses.getFirst().amount(), surpluses.stream().map(Surplus::amount));
    var found = new Finding.Overpaid(surpluses.stream().map(Surplus::number).toList(), sum);
    LocalDate last = surpluses.stream().map(Surplus::on).max(LocalDate::compareTo).orElse(on);
    Money left = sum;
    for (Invoice invoice : account.openInvoices()) {
      Money asked = asked(invoice, on);
      if (isCovered(asked, left) && !account.isLeftToUsSince(invoice.id(), last)) {
        left = left.minus(asked);
        if (account.announcedPayment(invoice).isEmpty()) {
          covered.put(invoice.id(), found);
        }
      }
    }
  }

  /** What is past due, or else the part that comes due next. */
  private static Money asked(Invoice invoice, LocalDate on) {
    Money overdue = invoice.overdue(on);
    return overdue.isPositive() ? overdue : invoice.nextPart(on).open();
  }

  private static boolean isCovered(Money asked, Money by) {
    return asked.isPositive() && asked.isSameCurrency(by) && !asked.isGreaterThan(by);
  }

  /** What covers an invoice, if anything does. */
  public Optional<Finding.Overpaid> of(Invoice invoice) {
    return Optional.ofNullable(covered.get(invoice.id()));
  }
}
