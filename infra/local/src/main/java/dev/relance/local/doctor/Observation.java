package dev.relance.local.doctor;

import dev.relance.document.Phrases;
import java.util.List;
import java.util.Optional;

/**
 * What was looked at, and how it is.
 *
 * @param key of its text; the text of the same key with {@code .do} says what to do
 */
public record Observation(Health health, String key, List<Object> values) {
  private static final Phrases TEXTS = Phrases.of("local.doctor.observations");

  public Observation {
    values = List.copyOf(values);
  }

  /** How something is. */
  public enum Health {
    WELL("well"),
    DOUBTFUL("doubtful"),
    ILL("ill");

    private final String word;

    Health(String word) {
      this.word = word;
    }
  }

  static Observation well(String key, Object... values) {
    return new Observation(Health.WELL, key, List.of(values));
  }

  static Observation doubtful(String key, Object... values) {
    return new Observation(Health.DOUBTFUL, key, List.of(values));
  }

  static Observation ill(String key, Object... values) {
    return new Observation(Health.ILL, key, List.of(values));
  }

  /** Whether something must be mended. */
  public boolean isIll() {
    return health == Health.ILL;
  }

  /** What was found, after how it is. */
  public String found() {
    return TEXTS.say("line", TEXTS.say(health.word), TEXTS.say(key, values.toArray()));
  }

  /** A line of a mail, below what was found. */
  static String quoted(String line) {
    return TEXTS.say("quoted", line);
  }

  /** What to do; empty if nothing is. */
  public Optional<String> remedy() {
    return health == Health.WELL
        ? Optional.empty()
        : Optional.of(TEXTS.say("remedy", TEXTS.say(key + ".do", values.toArray())));
  }
}
