package dev.relance.law;

import dev.relance.document.Document;
import java.time.LocalDate;

/**
 * A written notice by post that must come before other contacts.
 *
 * @param waitDays full calendar days between the letter and the first of them; with zero they may
 *     come on the same day
 * @param channels the contacts that wait for it
 */
public record PostFirst(int waitDays, Channels channels, Basis basis) {
  /** The first day on which contacts are allowed after a letter of a day. */
  public LocalDate from(LocalDate letter) {
    return waitDays == 0 ? letter : letter.plusDays(waitDays + 1L);
  }

  static PostFirst read(Document entry) {
    return new PostFirst(
        entry.whole("waitDays"), Channels.of(entry.texts("channels")), Basis.read(entry));
  }
}
