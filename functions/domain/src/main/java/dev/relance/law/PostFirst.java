package dev.relance.law;

import java.time.LocalDate;

/**
 * A letter by post that must come before other contacts.
 *
 * @param waitDays full calendar days between the letter and the first of them; with zero they may
 *     come on the same day
 * @param channels the contacts that must wait
 */
public record PostFirst(int waitDays, Channels channels, Basis basis) implements LawRule {
  static PostFirst read(RuleReading entry) {
    int waitDays = entry.count("waitDays");
    entry.isOrNot("paper");
    return new PostFirst(waitDays, entry.channels(), entry.basis());
  }

  /** The first day on which contacts are allowed after a letter. */
  public LocalDate from(LocalDate letter) {
    return waitDays == 0 ? letter : letter.plusDays(waitDays + 1L);
  }
}
