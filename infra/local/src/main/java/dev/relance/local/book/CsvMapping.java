package dev.relance.local.book;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which records the rows of a CSV export become; its form is published in {@code
 * mapping.schema.json}.
 *
 * @param name what the mapping is called
 * @param creditorId whose records they are
 * @param start records that are written at the start, by key
 * @param entries the records that each row becomes, in their order
 */
public record CsvMapping(
    String name,
    String creditorId,
    Layout layout,
    Map<String, Map<String, @Nullable Object>> start,
    List<Entry> entries) {
  public CsvMapping {
    entries = List.copyOf(entries);
  }

  /** How the file is written: the mark between columns and the character set. */
  record Layout(char delimiter, Charset charset) {}

  /**
   * Reads a mapping from a JSON document.
   *
   * @throws FlawedFile naming the place in the document, what was found and what to do
   */
  public static CsvMapping read(Path file) {
    SourceFile source = new SourceFile(file);
    return source.read(in -> MappingReader.read(source.name(), in.readAllBytes()));
  }

  /** The columns that a file must have, in alphabetical order. */
  public SortedSet<String> columns() {
    return entries.stream().flatMap(Entry::columns).collect(Collectors.toCollection(TreeSet::new));
  }
}
