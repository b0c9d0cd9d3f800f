package dev.relance.plan;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A reduced sum that a message offered, that can still be paid in time and that the debtor has not
 * accepted yet.
 *
 * @param left what is still to be paid of it, for all invoices together
 * @param instead what is open on them otherwise
 * @param until the last day on which it can be paid, inclusive
 */
public record StandingOffer(List<Invoice> invoices, Money left, Money instead, LocalDate until) {
  public StandingOffer {
    invoices = List.copyOf(invoices);
  }

  private record OfferId(String touchpoint, CurrencyUnit currency) {}

  private record Made(Invoice invoice, PastLevel by) {
    /** What is still to be paid; below zero if more came in on this invoice. */
    Money left() {
      return by.offer()
          .orElseThrow()
          .payable()
          .minus(invoice.paid())
          .minus(
              invoice.credits().stream()
                  .filter(credit -> credit.date().isAfter(by.on()))
                  .map(Invoice.Credit::amount)
                  .toList());
    }
  }

  /** The offers that stand on a day, in the order of their invoices. */
  public static List<StandingOffer> of(Account account, LocalDate today) {
    var together = new LinkedHashMap<OfferId, List<Made>>();
    for (Invoice invoice : account.openInvoices()) {
      account
          .history()
          .of(invoice.id())
          .lastOffer()
          .filter(by -> !by.offer().orElseThrow().until().isBefore(today))
          .filter(by -> isOpen(account, invoice, by))
          .ifPresent(
              by ->
                  together
                      .computeIfAbsent(
                          new OfferId(by.touchpoint(), invoice.total().getCurrencyUnit()),
                          _ -> new ArrayList<>())
                      .add(new Made(invoice, by)));
    }
    return together.values().stream()
        .map(made -> of(made, today))
        .filter(offer -> offer.left.isPositive() && offer.left.isLessThan(offer.instead))
        .toList();
  }

  private static boolean isOpen(Account account, Invoice invoice, PastLevel by) {
    return account
        .standing(invoice.id(), EnumSet.of(DecisionKind.SETTLE))
        .filter(decided -> !account.day(decided.at()).isBefore(by.on()))
        .isEmpty();
  }

  private static StandingOffer of(List<Made> made, LocalDate today) {
    List<Invoice> invoices = made.stream().map(Made::invoice).toList();
    return new StandingOffer(
        invoices,
        Money.total(made.stream().map(Made::left).toList()),
        Money.total(invoices.stream().map(invoice -> invoice.amountDue(today)).toList()),
        made.getFirst().by().offer().orElseThrow().until());
  }

  /** Whether a decision is the debtor's yes to an offer. */
  static boolean isAccepted(DecisionRecord decided) {
    return decided.kind() == DecisionKind.SETTLE
        && decided.by() == DecidedBy.DEBTOR
        && decided.sum().isPresent()
        && decided.until().isPresent();
  }
}
