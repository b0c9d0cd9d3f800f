package dev.relance.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every language that has a file of texts. A new file is held to every test that asks here. */
public final class Languages {
  private static final String FIRST = "texts_";
  private static final String LAST = ".properties";

  /** Where a language is at home, for comparison with the CLDR. */
  private static final Map<String, String> HOME = Map.of("en", "GB");

  private Languages() {}

  /** All languages, by code. */
  public static List<Locale> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(FIRST))
          .map(name -> name.substring(FIRST.length(), name.length() - LAST.length()))
          .sorted()
          .map(Locale::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    try {
      return Files.readAllLines(folder().resolve(FIRST + language.getLanguage() + LAST)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Objects.requireNonNull(
          Path.of(Objects.requireNonNull(Wording.class.getResource("texts_en.properties")).toURI())
              .getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
