package dev.relance.laws;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.laws.Judge.Authorized;
import dev.relance.laws.Judge.Item;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What the judges know of an account: the debtor's zone, every decision, and its open invoices. */
record JudgedAccount(ZoneId zone, List<DecisionRecord> decisions, Map<String, Invoice> open) {
  /** Whether something is still open of what an item asked for. */
  boolean isOpen(Item item) {
    Invoice invoice = open.get(item.invoice());
    if (invoice == null) {
      return false;
    }
    return item.part().isEmpty() || !isCovered(invoice, item.part().get());
  }

  /** Whether the day on which an item was to be paid lies before a day. */
  boolean isPastDue(Item item, LocalDate on) {
    Invoice invoice = open.get(item.invoice());
    return invoice != null && item.part().orElse(invoice.dueDate()).isBefore(on);
  }

  /** Whether what came in fills every part up to a due date, which must be that of a part. */
  private static boolean isCovered(Invoice invoice, LocalDate due) {
    Money rest = invoice.total();
    Money upTo = Money.zero(rest.getCurrencyUnit());
    boolean isPart = due.equals(invoice.dueDate());
    for (var part : invoice.instalments()) {
      rest = rest.minus(part.amount());
      upTo = part.dueDate().isAfter(due) ? upTo : upTo.plus(part.amount());
      isPart |= part.dueDate().equals(due);
    }
    upTo = invoice.dueDate().isAfter(due) ? upTo : upTo.plus(rest);
    Money came = Money.zero(rest.getCurrencyUnit());
    for (var payment : invoice.payments()) {
      came = came.plus(payment.amount());
    }
    for (var credit : invoice.credits()) {
      came = came.plus(credit.amount());
    }
    return isPart && !came.isLessThan(upTo);
  }

  LocalDate day(Authorized message) {
    return message.at.atZone(zone).toLocalDate();
  }

  /**
   * The day of the step that the owner had approved last for an invoice when a message went out.
   */
  LocalDate announced(String invoice, Authorized message) {
    LocalDate day = LocalDate.MIN;
    for (DecisionRecord decided : decisions) {
      if (decided.kind() == DecisionKind.APPROVE
          && decided.by() == DecidedBy.OWNER
          && decided.concerns(invoice)
          && !decided.at().isAfter(message.at)
          && decided.stepDate().isPresent()) {
        day = decided.stepDate().get();
      }
    }
    return day;
  }
}
