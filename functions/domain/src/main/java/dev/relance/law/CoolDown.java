package dev.relance.law;

import dev.relance.document.Document;

/**
 * Silence after a conversation with the debtor.
 *
 * @param days calendar days of the debtor's zone; the day of the conversation is the first
 * @param channels the contacts that it forbids
 */
public record CoolDown(int days, Channels channels, Basis basis) {
  static CoolDown read(Document entry) {
    return new CoolDown(
        entry.whole("days"), Channels.of(entry.texts("channels")), Basis.read(entry));
  }
}
