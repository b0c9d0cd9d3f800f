package dev.relance.local;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of one part of the command, by key: patterns of MessageFormat. */
public final class Phrases {
  private final ResourceBundle texts;

  private Phrases(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * The texts of a file.
   *
   * @param file its package and name after {@code dev.relance.local}, such as {@code book.flaws}
   */
  public static Phrases of(String file) {
    return new Phrases(ResourceBundle.getBundle("dev.relance.local." + file, Locale.ROOT));
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** A text with its values; a number selects singular or plural. */
  public String say(String key, @Nullable Object... values) {
    Object[] written =
        Arrays.stream(values).map(v -> v instanceof Number ? v : String.valueOf(v)).toArray();
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(written);
  }
}
