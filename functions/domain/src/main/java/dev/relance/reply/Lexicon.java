package dev.relance.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The words of one language by which replies are understood, as a data file lists them. */
record Lexicon(String language, Properties words) {
  /** People write in another language than the one that was recorded, so all are asked. */
  static final List<Lexicon> ALL =
      Stream.of("en", "de", "fr", "es", "it", "nl").map(Lexicon::read).toList();

  private static Lexicon read(String language) {
    String file = "words_%s.properties".formatted(language);
    try (var stream =
        Objects.requireNonNull(
            Lexicon.class.getResourceAsStream(file), () -> file + " is missing")) {
      var words = new Properties();
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Lexicon(language, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a list; none if the language has no such list. */
  List<String> list(String name) {
    return Arrays.stream(words.getProperty(name, "").split("\\|"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  List<Phrase> phrases(String name) {
    return list(name).stream().map(Phrase::of).toList();
  }
}
