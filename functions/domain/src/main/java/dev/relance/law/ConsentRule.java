package dev.relance.law;

import dev.relance.document.Document;

/**
 * Channels for which the debtor must have consented before anything is said about a debt. A message
 * that only asks for consent is not ours to send: without consent there is none.
 */
public record ConsentRule(Channels channels, Basis basis) {
  static ConsentRule read(Document entry) {
    return new ConsentRule(Channels.of(entry.texts("channels")), Basis.read(entry));
  }
}
