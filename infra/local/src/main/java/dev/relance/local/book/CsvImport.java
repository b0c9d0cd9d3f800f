package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Makes a book from a CSV export, by a mapping; all rows are used, or the file is refused. */
public final class CsvImport {
  private CsvImport() {}

  /** The book that an export became, and what was done. */
  public record Imported(Book book, ImportSummary summary) {}

  /**
   * Makes a book from a file.
   *
   * @throws FlawedFile naming file, line, column, what was found and what to do
   */
  public static Imported of(Path csv, CsvMapping mapping) {
    SourceFile source = new SourceFile(csv);
    return source.read(in -> of(source.name(), in, mapping));
  }

  /**
   * Makes a book from a stream, which is read to its end.
   *
   * @param name what messages call the export
   * @throws FlawedFile as for a file
   */
  public static Imported of(String name, InputStream csv, CsvMapping mapping) throws IOException {
    RowReader reader = new RowReader(mapping);
    long rows =
        new CsvRows(name, mapping.layout())
            .each(csv, mapping.columns(), reader::read, reader.flaws());
    if (!reader.flaws().isEmpty()) {
      throw new FlawedFile(reader.flaws());
    }
    return imported(name, mapping, rows, reader.emissions());
  }

  private static Imported imported(
      String name, CsvMapping mapping, long rows, List<Emission> emissions) {
    var ordered = Placement.of(mapping.start().keySet(), emissions);
    Accumulation accumulation = new Accumulation(mapping.creditorId());
    mapping.start().forEach(accumulation::start);
    ordered.emissions().forEach(accumulation::add);
    Book book = new Book(name, accumulation.lines(), List.of());
    return new Imported(
        book, ImportSummary.of(rows, book, accumulation.repeats(), ordered.moved()));
  }
}
