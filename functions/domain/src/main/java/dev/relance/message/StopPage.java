package dev.relance.message;

import com.samskivert.mustache.Mustache;
import dev.relance.vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The small page behind the link that stops e-mail, in English and French on one page. */
public enum StopPage implements Word {
  /** Asks for one click. */
  ASK("ask", 200),
  /** Says that it is done. */
  DONE("done", 200),
  /** Says that the link is not valid. */
  UNKNOWN("unknown", 404);

  private final String word;
  private final int status;

  StopPage(String word, int status) {
    this.word = word;
    this.status = status;
  }

  /** The part of the template to show. */
  @Override
  public String word() {
    return word;
  }

  /** The HTTP status of the page. */
  public int status() {
    return status;
  }

  /** The page. */
  public String html() {
    try (InputStream stream =
            Objects.requireNonNull(StopPage.class.getResourceAsStream("stop.html.mustache"));
        Reader template = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return Mustache.compiler().defaultValue("").compile(template).execute(Map.of(word, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
