package dev.relance.source;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A mapping as its file says it.
 *
 * @param file what messages call it
 */
public record MappingFile(String file, Document document) {
  private static final String STANDARD_DATES = "yyyy-MM-dd";

  /**
   * Reads a mapping.
   *
   * @throws FlawedFile naming the place in the document, what was found and what to do
   */
  public static MappingFile read(String file, InputStream document) {
    try {
      Map<String, Object> members = Json.object(document);
      List<String> flaws = Mapping.flaws(members);
      if (!flaws.isEmpty()) {
        throw new FlawedFile(flaws.stream().map(flaw -> Flaw.of(file, "mapping", flaw)).toList());
      }
      return new MappingFile(file, new Document("", members));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file, "mapping", e.getMessage());
    }
  }

  /** The name of the mapping. */
  public String name() {
    return document.text("mapping");
  }

  /** The formats that its documents may use for dates; one of them holds for a whole document. */
  public List<String> dateFormats() {
    List<String> several = document.texts("dateFormatsTried");
    return several.isEmpty()
        ? List.of(document.optionalText("dateFormat").orElse(STANDARD_DATES))
        : several;
  }

  /**
   * The mapping with what it does not say itself.
   *
   * @throws FlawedFile if something is still missing, or wrong
   */
  public Mapping given(Given given) {
    try {
      return Mapping.of(
          document,
          given.dateFormat().isEmpty() ? given.withDates(dateFormats().getFirst()) : given);
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file, "mapping", e.getMessage());
    }
  }
}
