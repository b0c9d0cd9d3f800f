package dev.relance.page;

import dev.relance.vocabulary.Word;
import java.util.Locale;
import java.util.Optional;

/** The small page behind the link that stops e-mail. */
public enum StopPage implements Word {
  /** Asks for one click. */
  ASK("ask", 200),
  /** Says that it is done. */
  DONE("done", 200),
  /** Says that the link is not valid. */
  UNKNOWN("unknown", 404),
  /** Says that the link was opened too often. */
  TOO_FAST("too-fast", 429);

  private final String word;
  private final int status;

  StopPage(String word, int status) {
    this.word = word;
    this.status = status;
  }

  /** Under which its texts stand. */
  @Override
  public String word() {
    return word;
  }

  /** The page in a language, or in English if that language has no texts. */
  public Page in(Locale language) {
    return PlainPage.of(
        status,
        "page.stop." + word,
        Optional.of("page.stop.button").filter(_ -> this == ASK),
        language);
  }
}
