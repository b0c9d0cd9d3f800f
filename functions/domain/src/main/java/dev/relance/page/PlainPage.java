package dev.relance.page;

import com.samskivert.mustache.Template;
import dev.relance.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A page that says one thing and has at most one button. It names nobody. */
public final class PlainPage {
  private static final Template PAGE = PageTemplate.of("plain");

  private PlainPage() {}

  /**
   * The page in a language, or in English if that language has no texts.
   *
   * @param texts the key under which its title and its text stand
   * @param button the key of the text on its button
   */
  public static Page of(int status, String texts, Optional<String> button, Locale language) {
    Wording wording =
        Wording.of(Wording.choose(Optional.of(language), Locale.ENGLISH, Optional.empty()));
    return new Page(
        status,
        PAGE.execute(
            Map.of(
                "language", wording.locale().getLanguage(),
                "title", wording.say(texts + ".title"),
                "text", wording.say(texts + ".text"),
                "button", button.map(wording::say).orElse(""))));
  }
}
