package dev.relance.law;

import dev.relance.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list of a pack, whose entries are rules of one type.
 *
 * @param section in which part of the pack it stands, such as money
 * @param name its name in that part, such as fixedSums
 */
public record RuleList<R extends Rule>(String section, String name, Function<Document, R> reader) {
  /**
   * Reads the rules of a section.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  List<R> in(Document part) {
    var rules = new ArrayList<R>();
    for (Document entry : part.objects(name)) {
      rules.add(read(entry));
    }
    return List.copyOf(rules);
  }

  /** Reads one rule; what refuses it is told with its place. */
  public R read(Document entry) {
    return entry.make(() -> reader.apply(entry));
  }
}
