package dev.relance.law;

import dev.relance.document.Document;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A written notice by post that must come before other contacts.
 *
 * @param waitDays full calendar days between the letter and the first of them; with zero they may
 *     come on the same day
 * @param paper whether it must be on paper
 * @param channels the contacts that wait for it
 */
public record PostFirst(int waitDays, boolean paper, Channels channels, Basis basis)
    implements Rule {
  static PostFirst read(Document entry) {
    return new PostFirst(
        entry.whole("waitDays"),
        entry.isTrue("paper"),
        Channels.of(entry.texts("channels")),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("post-first")
        .and("post-first.before", channels.said())
        .andClaim("paper", Optional.of(paper))
        .and("post-first.wait", Sentence.count(waitDays));
  }

  /** The first day on which contacts are allowed after a letter. */
  public LocalDate from(LocalDate letter) {
    return waitDays == 0 ? letter : letter.plusDays(waitDays + 1L);
  }
}
