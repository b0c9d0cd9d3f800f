package dev.relance.desk;

import com.samskivert.mustache.Template;
import dev.relance.page.Page;
import dev.relance.page.PageTemplate;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a reader sees who is not at the desk. It tells nobody whether a link was ever good. */
public enum DeskDoor implements Word {
  /** The link does not open the desk any more; a new one can be had by mail. */
  CLOSED("closed", 404),
  /** A new link is on its way, if the old one was an owner's. */
  ASKED("asked", 200),
  /** The session is over. */
  OUT("out", 404);

  private static final Template PAGE = PageTemplate.of(DeskDoor.class, "desk-door");

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
    Wording wording = Wording.of(Wording.choose(Optional.of(language), Locale.ENGLISH));
    return new Page(
        status,
        PAGE.execute(
            Map.of(
                "language", wording.locale().getLanguage(),
                "title", wording.say("desk.door." + word + ".title"),
                "text", wording.say("desk.door." + word + ".text"),
                "asks", this == CLOSED,
                "button", wording.say("desk.door.button"))));
  }
}
