package dev.relance.pack;

import dev.relance.document.Document;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A law document: a pack, or published rates.
 *
 * @param name its name in refusals, such as US-DC.json
 */
public record LawFile(String name, Map<String, ?> members) {
  private static final String REFERENCES = "references";

  /** Whether it holds published rates and not a pack. */
  public boolean isRates() {
    return members.containsKey(REFERENCES);
  }

  /** The document for its readers. */
  public Document document() {
    return new Document("", members);
  }

  /** The pack that it holds. */
  public LawPack pack() {
    return LawPack.read(document());
  }

  /** The rates that it holds. */
  public ReferenceRates rates() {
    return ReferenceRates.read(document());
  }

  /** The names of its rates, even if it has flaws. */
  Set<String> references() {
    return members.get(REFERENCES) instanceof Map<?, ?> references
        ? references.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  /** A flaw with the name of the file. */
  String named(String flaw) {
    return name + ": " + flaw;
  }
}
