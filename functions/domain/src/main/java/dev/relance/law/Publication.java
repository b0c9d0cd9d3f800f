package dev.relance.law;

import dev.relance.document.Document;
import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param title what was read, and where
 * @param date the day or the state of the text, in the words of the source; some sources are not
 *     dated
 * @param address where the official text stands, if it is known; what was read may be a copy
 */
public record Publication(
    String title, Grade grade, Optional<String> date, Optional<String> address) {
  /**
   * Reads one entry of a list of sources.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static Publication read(Document entry) {
    return new Publication(
        entry.text("title"),
        entry.word("grade", Grade.class),
        entry.optionalText("date"),
        entry.optionalText("address"));
  }
}
