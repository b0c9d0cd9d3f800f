package dev.relance.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A touchpoint made outside Relance, by hand; it counts for the caps.
 *
 * @param invoices ids of the invoices it was about; empty means all of the account
 */
public record Contact(
    String id,
    Instant at,
    Channel channel,
    Outcome outcome,
    List<String> invoices,
    Optional<Promise> promise) {
  public Contact {
    invoices = List.copyOf(invoices);
  }

  /** Whether the contact was about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /** How the debtor was contacted; a message is electronic, the others are not. */
  public enum Channel {
    CALL,
    LETTER,
    VISIT,
    MEETING,
    MESSAGE
  }

  /** What came of it, from a fixed list. */
  public enum Outcome {
    REACHED,
    NOT_REACHED,
    LEFT_MESSAGE,
    INVOICE_NOT_RECEIVED,
    WAITING_FOR_APPROVAL,
    DISPUTE,
    PAYMENT_ANNOUNCED,
    PAYMENT_PROMISED,
    REFUSED,
    WRONG_PERSON
  }
}
