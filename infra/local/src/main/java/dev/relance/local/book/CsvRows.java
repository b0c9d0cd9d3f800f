package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a CSV file whose first line names the columns; empty lines are no rows. */
final class CsvRows {
  private final String file;
  private final CsvMapping mapping;
  private final List<Row> rows = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  private CsvRows(String file, CsvMapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /**
   * Reads all rows.
   *
   * @throws FlawedFile if the first line lacks columns or the file is not CSV
   */
  static CsvRows read(String file, InputStream in, CsvMapping mapping) throws IOException {
    var read = new CsvRows(file, mapping);
    var format = CSVFormat.RFC4180.builder().setDelimiter(mapping.layout().delimiter()).get();
    var text = new InputStreamReader(in, mapping.layout().charset().newDecoder());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      read.all(parser);
    } catch (UncheckedIOException e) {
      throw read.broken(e);
    }
    return read;
  }

  List<Row> rows() {
    return rows;
  }

  /** The rows that have too many cells or too few. */
  List<Flaw> flaws() {
    return flaws;
  }

  private void all(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw FlawedFile.of(file, "empty-export");
    }
    List<String> columns = columns(records.next().toList());
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      List<String> cells = records.next().toList();
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        add("%s line %d".formatted(file, line), columns, cells);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  private void add(String place, List<String> columns, List<String> cells) {
    try {
      rows.add(new Row(place, columns, cells, mapping.functions()));
    } catch (FlawedFile e) {
      flaws.addAll(e.flaws());
    }
  }

  private List<String> columns(List<String> firstLine) {
    List<String> columns =
        firstLine.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    Set<String> needed = mapping.columns();
    List<String> missing = needed.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw FlawedFile.of(file + " line 1", "no-column", String.join(", ", missing), columns);
    }
    for (String name : needed) {
      if (columns.indexOf(name) != columns.lastIndexOf(name)) {
        throw FlawedFile.of(file + " line 1", "two-columns", name);
      }
    }
    return columns;
  }

  private FlawedFile broken(UncheckedIOException e) {
    return switch (e.getCause()) {
      case CharacterCodingException _ ->
          FlawedFile.of(file, "other-charset", mapping.layout().charset());
      case CSVException wrong -> FlawedFile.of(file, "not-csv", wrong.getMessage());
      default -> throw e;
    };
  }
}
