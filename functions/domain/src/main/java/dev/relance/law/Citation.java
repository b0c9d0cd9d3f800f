package dev.relance.law;

import dev.relance.document.Document;
import java.util.List;

/**
 * What a rule or a rate cites, and where that was read.
 *
 * @param text the statute or the publication, as a message prints it
 * @param keys of the list of sources that ships, such as S32; messages do not print them
 */
public record Citation(String text, List<String> keys) {
  public Citation {
    keys = List.copyOf(keys);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a rule must say what it cites");
    }
  }

  /** A citation without keys. */
  public static Citation of(String text) {
    return new Citation(text, List.of());
  }

  /** Reads {@code cites} and {@code sources}. */
  public static Citation read(Document entry) {
    return new Citation(entry.text("cites"), entry.texts("sources"));
  }
}
