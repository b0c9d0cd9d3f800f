package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a book from a CSV export, using a mapping. Either all rows are used, or the file is
 * refused.
 */
public final class CsvImport {
  private final List<Emission> emissions = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, List<String>> originOfRecord = new HashMap<>();

  private CsvImport() {}

  /**
   * Makes a book from a file.
   *
   * @throws FlawedFile naming file, line, column, what was found and what to do
   */
  public static ImportedBook of(Path csv, CsvMapping mapping) {
    return SourceFile.read(csv, (name, in) -> of(name, in, mapping));
  }

  /**
   * Makes a book from a stream, which is read to its end.
   *
   * @param name what messages call the export
   * @throws FlawedFile as for a file
   */
  public static ImportedBook of(String name, InputStream csv, CsvMapping mapping)
      throws IOException {
    CsvRows read = CsvRows.read(name, csv, mapping);
    var made = new CsvImport();
    made.flaws.addAll(read.flaws());
    read.rows().forEach(row -> mapping.entries().forEach(entry -> made.add(row, entry)));
    if (!made.flaws.isEmpty()) {
      throw new FlawedFile(made.flaws);
    }
    return Growth.imported(mapping, read.rows().size(), made.emissions);
  }

  private void add(CsvRow row, MappedRecord entry) {
    try {
      Emission.of(entry, row, emissions.size()).ifPresent(emission -> add(row, entry, emission));
    } catch (FlawedFile e) {
      flaws.addAll(e.flaws());
    }
  }

  /** Two different texts that would become the same key are refused. */
  private void add(CsvRow row, MappedRecord entry, Emission emission) {
    List<String> columns = entry.key().columns();
    List<String> origin = columns.stream().map(row::cell).toList();
    List<String> earlier = originOfRecord.putIfAbsent(emission.record(), origin);
    if (earlier != null && !earlier.equals(origin)) {
      throw FlawedFile.of(
          row.place(columns.isEmpty() ? "" : columns.getFirst()),
          "same-key",
          String.join(", ", origin),
          String.join(", ", earlier),
          emission.record());
    }
    emissions.add(emission);
  }
}
