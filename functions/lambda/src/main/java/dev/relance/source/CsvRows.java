package dev.relance.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table, whose first line names the columns. */
final class CsvRows {
  private final String file;
  private final Format.Csv format;
  private final Mapping mapping;
  private final List<Row> rows = new ArrayList<>();
  private final List<Rows.BadRow> bad = new ArrayList<>();

  private CsvRows(String file, Format.Csv format, Mapping mapping) {
    this.file = file;
    this.format = format;
    this.mapping = mapping;
  }

  static Rows read(String file, InputStream in, Format.Csv format, Mapping mapping)
      throws IOException {
    var parsed = CSVFormat.RFC4180.builder().setDelimiter(format.delimiter()).get();
    var text = new InputStreamReader(in, format.charset().newDecoder());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(parsed).get()) {
      return new CsvRows(file, format, mapping).read(parser);
    } catch (UncheckedIOException e) {
      throw switch (e.getCause()) {
        case CharacterCodingException _ ->
            FlawedFile.of(file, "other-charset", format.charset().name());
        case CSVException wrong -> FlawedFile.of(file, "not-csv", wrong.getMessage());
        default -> e;
      };
    }
  }

  /** The first line; empty if this is no such table. */
  static List<String> firstLine(InputStream in, Format.Csv format) throws IOException {
    var parsed = CSVFormat.RFC4180.builder().setDelimiter(format.delimiter()).get();
    var text = new InputStreamReader(in, format.charset());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(parsed).get()) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }

  private Rows read(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw FlawedFile.of(file, "empty-export");
    }
    List<String> written = records.next().toList();
    List<String> columns = columns(written);
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      List<String> cells = records.next().toList();
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        add(new Row.Place(Flaw.text("line", file, String.valueOf(line)), line, cells), columns);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return new Rows(written, rows, bad);
  }

  private void add(Row.Place place, List<String> columns) {
    List<String> cells = place.cells();
    if (cells.size() == columns.size()) {
      Map<String, String> named = new HashMap<>();
      IntStream.range(0, cells.size())
          .forEach(i -> named.put(columns.get(i), cells.get(i).strip()));
      rows.add(new Row(place, named, mapping.functions()));
    } else {
      bad.add(
          new Rows.BadRow(
              place, List.of(Flaw.of(place.text(), "cells", cells.size(), columns.size()))));
    }
  }

  private List<String> columns(List<String> firstLine) {
    Set<String> needed = mapping.columns();
    List<String> columns = Header.read(firstLine, format).columns();
    List<String> missing =
        needed.stream()
            .filter(name -> !columns.contains(name) && !format.optional().contains(name))
            .toList();
    String place = Flaw.text("line", file, "1");
    if (!missing.isEmpty()) {
      throw FlawedFile.of(
          place, "no-column", String.join(", ", missing), String.join(", ", columns));
    }
    for (String name : needed) {
      if (columns.indexOf(name) != columns.lastIndexOf(name)) {
        throw FlawedFile.of(place, "two-columns", name);
      }
    }
    return columns;
  }
}
