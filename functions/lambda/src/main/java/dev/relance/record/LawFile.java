package dev.relance.record;

import dev.relance.document.Document;
import java.util.Map;

/**
 * A document of law and where it stands: a pack, or published rates.
 *
 * @param name how a refusal names it, such as US-DC.json
 */
public record LawFile(String name, Map<String, ?> members) {
  /** Whether it holds published rates; else it is a pack. */
  public boolean isRates() {
    return members.containsKey("references");
  }

  /** The document for its readers. */
  public Document tree() {
    return new Document("", members);
  }
}
