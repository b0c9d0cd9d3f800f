package dev.relance.laws;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.laws.Judge.Authorized;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What the judges know of an account: the debtor's zone, every decision, and its open invoices. */
record JudgedAccount(ZoneId zone, List<DecisionRecord> decisions, Set<String> open) {
  LocalDate day(Authorized message) {
    return message.at.atZone(zone).toLocalDate();
  }

  /** The day of the step that the owner approved last for an invoice. */
  LocalDate announced(String invoice) {
    LocalDate day = LocalDate.MIN;
    for (DecisionRecord decided : decisions) {
      if (decided.kind() == DecisionKind.APPROVE
          && decided.by() == DecidedBy.OWNER
          && decided.concerns(invoice)
          && decided.stepDate().isPresent()) {
        day = decided.stepDate().get();
      }
    }
    return day;
  }
}
