package dev.relance.document;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of one part of the program, by key: patterns of MessageFormat. */
public final class Phrases {
  private final ResourceBundle texts;

  private Phrases(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * The texts of a file.
   *
   * @param file its package and name after {@code dev.relance}, such as {@code source.flaws}
   */
  public static Phrases of(String file) {
    return new Phrases(ResourceBundle.getBundle("dev.relance." + file, Locale.ROOT));
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A text with its values; a number selects singular or plural.
   *
   * @param values texts, numbers, paths, days, instants and lists of them; nothing else is readable
   *     as it is
   */
  public String say(String key, @Nullable Object... values) {
    Object[] written = Arrays.stream(values).map(Phrases::written).toArray();
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(written);
  }

  private static String listed(Collection<?> several) {
    return several.stream()
        .map(one -> String.valueOf(written(one)))
        .collect(Collectors.joining(", "));
  }

  private static Object written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case String text -> text;
      case Path path -> path.toString();
      case LocalDate day -> day.toString();
      case Instant moment -> moment.toString();
      case Collection<?> several -> listed(several);
      default -> throw new IllegalArgumentException("no words for a " + value.getClass().getName());
    };
  }
}
