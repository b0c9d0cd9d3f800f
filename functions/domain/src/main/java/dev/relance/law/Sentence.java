package dev.relance.law;

import java.util.List;

/**
 * What a rule or a part of it says: a clause per member, in the order of reading.
 *
 * @param type the list of the rule, such as caps, or the name of the part
 */
public record Sentence(String type, List<Phrase> clauses) implements Said {
  public Sentence {
    clauses = List.copyOf(clauses);
  }

  /** What one member says. */
  public record Phrase(String member, Said value) {}
}
