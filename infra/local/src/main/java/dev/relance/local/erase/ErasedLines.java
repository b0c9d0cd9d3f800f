package dev.relance.local.erase;

import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.record.Json;
import java.util.List;

/** Entries of evidence without their content. */
final class ErasedLines {
  private ErasedLines() {}

  /** The erased entries of lines that are kept somewhere; what is erased already stays as it is. */
  static List<Entry> of(List<String> lines) {
    return lines.stream().map(ErasedLines::erased).toList();
  }

  private static Entry erased(String line) {
    Document tree = new Document("", Json.object(line));
    return Entry.read(line, tree).erased(tree.text("previous"));
  }
}
