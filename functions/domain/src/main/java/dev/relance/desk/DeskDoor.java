package dev.relance.desk;

import dev.relance.page.Page;
import dev.relance.page.PlainPage;
import dev.relance.vocabulary.Word;
import java.util.Locale;
import java.util.Optional;

/** What a reader sees who is not at the desk. It tells nobody whether a link was ever good. */
public enum DeskDoor implements Word {
  /** The link does not open the desk any more; a new one can be had by mail. */
  CLOSED("closed", 404),
  /** A new link is on its way, if the old one was an owner's. */
  ASKED("asked", 200),
  /** The session is over. */
  OUT("out", 404);

  private final String word;
  private final int status;

  DeskDoor(String word, int status) {
    this.word = word;
    this.status = status;
  }

  @Override
  public String word() {
    return word;
  }

  /** The page in a language, or in English if that language has no texts. */
  public Page in(Locale language) {
    return PlainPage.of(
        status,
        "desk.door." + word,
        Optional.of("desk.door.button").filter(_ -> this == CLOSED),
        language);
  }
}
