package dev.relance.law;

import dev.relance.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule or a rate cites, and where that was read.
 *
 * @param text the statute or the publication, as a message prints it
 * @param keys of the list of sources that ships, such as S32; messages do not print them
 * @param rereadOn the day on which it has to be read again, because it may change then
 */
public record Citation(String text, List<String> keys, Optional<LocalDate> rereadOn) {
  public Citation {
    keys = List.copyOf(keys);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a rule must say what it cites");
    }
  }

  /** A citation that need not be read again on a known day. */
  public Citation(String text, List<String> keys) {
    this(text, keys, Optional.empty());
  }

  /** A citation without keys. */
  public static Citation of(String text) {
    return new Citation(text, List.of());
  }

  /** Reads {@code cites}, {@code sources} and {@code rereadOn}. */
  public static Citation read(Document entry) {
    return new Citation(
        entry.text("cites"), entry.texts("sources"), entry.optionalDate("rereadOn"));
  }
}
