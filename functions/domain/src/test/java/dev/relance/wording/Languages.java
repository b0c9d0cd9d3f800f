package dev.relance.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every language that has a file of texts. A new file is held to every test that asks here. */
public final class Languages {
  /** Where a language is at home, for comparison with the CLDR. */
  private static final Map<String, String> HOME = Map.of("en", "GB");

  private Languages() {}

  /** All languages, by code. */
  public static List<Locale> all() {
    return Stream.of(Locale.getISOLanguages())
        .sorted()
        .map(Locale::of)
        .filter(language -> Wording.class.getResource(file(language)) != null)
        .toList();
  }

  /** All languages but English, of which the others are translations. */
  public static List<Locale> translations() {
    return all().stream().filter(language -> !language.equals(Locale.ENGLISH)).toList();
  }

  /** A language with the country whose conventions its texts follow: en-GB, fr-FR. */
  public static Locale atHome(Locale language) {
    String code = language.getLanguage();
    return Locale.of(code, HOME.getOrDefault(code, code.toUpperCase(Locale.ROOT)));
  }

  /** The lines of a language's file that hold a text. */
  public static List<String> lines(Locale language) {
    try (InputStream in =
            Objects.requireNonNull(Wording.class.getResourceAsStream(file(language)));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return reader.readAllLines().stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Locale language) {
    return "texts_%s.properties".formatted(language.getLanguage());
  }
}
