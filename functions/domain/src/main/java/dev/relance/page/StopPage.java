package dev.relance.page;

import com.samskivert.mustache.Template;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The small page behind the link that stops e-mail. */
public enum StopPage implements Word {
  /** Asks for one click. */
  ASK("ask", 200),
  /** Says that it is done. */
  DONE("done", 200),
  /** Says that the link is not valid. */
  UNKNOWN("unknown", 404);

  private static final Template PAGE = PageTemplate.of("stop");

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
    Wording wording = Wording.of(Wording.choose(Optional.of(language), Locale.ENGLISH));
    return new Page(
        status,
        PAGE.execute(
            Map.of(
                "language", wording.locale().getLanguage(),
                "title", wording.say("page.stop." + word + ".title"),
                "text", wording.say("page.stop." + word + ".text"),
                "asks", this == ASK,
                "button", wording.say("page.stop.button"))));
  }
}
