package dev.relance.gate;

import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person may contact the debtor by a channel. The law for messages also applies to calls,
 * texts, letters and visits, each with its own caps, hours and consents.
 *
 * @param verdict the strictest answer for the account and its least restricted invoice
 * @param from the first moment, at or after that of the situation, at which every rule permits it;
 *     empty when a fact must change or a person must act
 * @param excluded the open invoices that must not be mentioned then, even if others may
 */
public record ByHand(
    Channel channel, Verdict verdict, Optional<Instant> from, List<Excluded> excluded) {
  public ByHand {
    excluded = List.copyOf(excluded);
  }

  /** An invoice that should not be mentioned in a contact, and why. */
  public record Excluded(Invoice invoice, Verdict verdict) {}
}
