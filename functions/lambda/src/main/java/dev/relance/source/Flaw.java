package dev.relance.source;

import dev.relance.document.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be used: where it is, what was found, and what to do.
 *
 * @param where such as {@code june.jsonl line 12}; empty while it is not known
 */
public record Flaw(String where, String found, String remedy) {
  private static final Phrases TEXTS = Phrases.of("source.flaws");
  private static final int LONGEST_QUOTE = 60;

  /**
   * A flaw that our texts describe.
   *
   * @param key of the text; the remedy is the text of the same key with {@code .remedy}
   */
  public static Flaw of(String where, String key, @Nullable Object... values) {
    return new Flaw(where, TEXTS.say(key, values), TEXTS.say(key + ".remedy", values));
  }

  /** Where it is, what was found, and what to do, on one line. */
  public String line() {
    return "%s: %s; %s".formatted(where, found, remedy);
  }

  /** A text about what cannot be used, without a remedy. */
  public static String text(String key, @Nullable Object... values) {
    return TEXTS.say(key, values);
  }

  /**
   * A value as messages quote it: on one line, without control characters, at most 60 characters
   * long.
   */
  public static String quote(Object value) {
    String text = value.toString().replaceAll("\\p{Cntrl}", "?");
    return "'%s'"
        .formatted(
            text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...");
  }
}
