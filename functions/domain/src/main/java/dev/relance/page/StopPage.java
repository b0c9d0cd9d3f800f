package dev.relance.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The small page behind the link that stops e-mail. */
public enum StopPage implements Word {
  /** Asks for one click. */
  ASK("ask", 200),
  /** Says that it is done. */
  DONE("done", 200),
  /** Says that the link is not valid. */
  UNKNOWN("unknown", 404);

  private static final Template PAGE = template();

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

  private static Template template() {
    try (InputStream stream =
            Objects.requireNonNull(StopPage.class.getResourceAsStream("stop.html.mustache"));
        Reader template = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return Mustache.compiler().strictSections(true).compile(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
