package dev.relance.law;

import dev.relance.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list of a pack, with rules of one type.
 *
 * @param section the part of the pack, such as money
 * @param name its name in that part, such as fixedSums
 * @param reader reads a rule and builds its sentence
 */
public record RuleList<R extends LawRule>(
    String section, String name, Function<RuleReading, R> reader) {
  /**
   * Reads the rules of a section.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  List<R> in(Document part) {
    var rules = new ArrayList<R>();
    for (Document entry : part.objects(name)) {
      rules.add(read(entry, new RuleReading(name, entry)));
    }
    return List.copyOf(rules);
  }

  /** Reads one rule, with its place and its sentence. */
  public LawFact read(Document entry) {
    var reading = new RuleReading(name, entry);
    R rule = read(entry, reading);
    return new LawFact(section, name, entry.path(), reading.sentence(), rule);
  }

  private R read(Document entry, RuleReading reading) {
    return entry.make(() -> reader.apply(reading));
  }
}
