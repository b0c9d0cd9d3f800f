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

/**
 * The rows of a CSV file whose first line names the columns. Empty lines are skipped.
 *
 * @param flaws of the rows with too many or too few cells
 */
record CsvRows(List<CsvRow> rows, List<Flaw> flaws) {

  /**
   * Reads all rows.
   *
   * @throws FlawedFile if the first line lacks columns or the file is not CSV
   */
  static CsvRows read(String file, InputStream in, CsvMapping mapping) throws IOException {
    var format = CSVFormat.RFC4180.builder().setDelimiter(mapping.layout().delimiter()).get();
    var text = new InputStreamReader(in, mapping.layout().charset().newDecoder());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      return read(file, parser, mapping);
    } catch (UncheckedIOException e) {
      throw switch (e.getCause()) {
        case CharacterCodingException _ ->
            FlawedFile.of(file, "other-charset", mapping.layout().charset().name());
        case CSVException wrong -> FlawedFile.of(file, "not-csv", wrong.getMessage());
        default -> e;
      };
    }
  }

  private static CsvRows read(String file, CSVParser parser, CsvMapping mapping) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw FlawedFile.of(file, "empty-export");
    }
    List<String> columns = columns(file, records.next().toList(), mapping.columns());
    var read = new CsvRows(new ArrayList<>(), new ArrayList<>());
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      List<String> cells = records.next().toList();
      String place = "%s line %d".formatted(file, line);
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        read.add(place, columns, cells, mapping.functions());
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return read;
  }

  private void add(String place, List<String> columns, List<String> cells, Functions functions) {
    if (cells.size() == columns.size()) {
      rows.add(new CsvRow(place, columns, cells, functions));
    } else {
      flaws.add(Flaw.of(place, "cells", cells.size(), columns.size()));
    }
  }

  private static List<String> columns(String file, List<String> firstLine, Set<String> needed) {
    List<String> columns =
        firstLine.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    List<String> missing = needed.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw FlawedFile.of(
          file + " line 1", "no-column", String.join(", ", missing), String.join(", ", columns));
    }
    for (String name : needed) {
      if (columns.indexOf(name) != columns.lastIndexOf(name)) {
        throw FlawedFile.of(file + " line 1", "two-columns", name);
      }
    }
    return columns;
  }
}
