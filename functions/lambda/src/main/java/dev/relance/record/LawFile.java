package dev.relance.record;

import dev.relance.document.Document;
import java.util.Map;

/**
 * A law document: a pack, or published rates.
 *
 * @param name its name in refusals, such as US-DC.json
 */
public record LawFile(String name, Map<String, ?> members) {
  /** Whether it holds published rates and not a pack. */
  public boolean isRates() {
    return members.containsKey("references");
  }

  /** The document for its readers. */
  public Document tree() {
    return new Document("", members);
  }
}
