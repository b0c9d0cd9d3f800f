package dev.relance.invoice;

import dev.relance.invoice.Invoice.Dispute;
import dev.relance.invoice.Invoice.Hold;
import dev.relance.invoice.Invoice.Resolved;
import java.util.Optional;

/**
 * What a record says about following up its invoice.
 *
 * @param resolved how the last dispute was settled
 * @param autoPay the debtor pays by direct debit or stored card, so nothing is asked
 * @param policy the policy for this invoice alone
 */
public record InvoiceStatus(
    Optional<Dispute> dispute,
    Optional<Resolved> resolved,
    Optional<Hold> hold,
    boolean isWrittenOff,
    boolean autoPay,
    Optional<String> policy) {
  /** Nothing prevents the follow-up, and the policy is the account's. */
  public static final InvoiceStatus OPEN =
      new InvoiceStatus(
          Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());

  /** The same after a dispute was settled. */
  InvoiceStatus withResolved(Resolved settled) {
    return new InvoiceStatus(dispute, Optional.of(settled), hold, isWrittenOff, autoPay, policy);
  }

  /** The same, with nothing more to ask for. */
  InvoiceStatus writtenOff() {
    return new InvoiceStatus(dispute, resolved, hold, true, autoPay, policy);
  }
}
