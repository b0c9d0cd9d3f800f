package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import java.util.Optional;

/** Finds the owner's decision about the recap of a contact. */
final class RecapDecisions {
  private RecapDecisions() {}

  /** The last one counts. */
  static Optional<DecisionRecord> of(Account account, Contact contact) {
    return account.decisions().stream()
        .filter(decided -> decided.by() == DecidedBy.OWNER)
        .filter(
            decided ->
                decided.kind() == DecisionKind.APPROVE || decided.kind() == DecisionKind.REFUSE)
        .filter(decided -> decided.contact().equals(Optional.of(contact.id())))
        .reduce((_, later) -> later);
  }
}
