package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a CSV file whose first line names the columns. */
final class CsvRows {
  private final String file;
  private final CsvMapping.Layout layout;

  CsvRows(String file, CsvMapping.Layout layout) {
    this.file = file;
    this.layout = layout;
  }

  /**
   * Gives each row to a reader; empty lines are no rows.
   *
   * @param needed columns that must be there
   * @param reader may refuse a row; the refusals are collected in flaws
   * @return how many rows there are
   * @throws FlawedFile if the first line lacks columns or the file is not CSV
   */
  long each(InputStream in, Collection<String> needed, Consumer<Row> reader, List<Flaw> flaws)
      throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(text(in)).setFormat(format()).get()) {
      return each(parser, needed, reader, flaws);
    } catch (UncheckedIOException e) {
      throw new FlawedFile(broken(e));
    }
  }

  private long each(
      CSVParser parser, Collection<String> needed, Consumer<Row> reader, List<Flaw> flaws) {
    Iterator<CSVRecord> records = parser.iterator();
    List<String> columns = columns(records, needed);
    long rows = 0;
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      List<String> cells = records.next().toList();
      if (!isEmptyLine(cells)) {
        rows++;
        give(line, columns, cells, reader, flaws);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return rows;
  }

  private void give(
      long line, List<String> columns, List<String> cells, Consumer<Row> to, List<Flaw> flaws) {
    try {
      to.accept(Row.of(file, line, columns, cells));
    } catch (FlawedFile e) {
      flaws.addAll(e.flaws());
    }
  }

  private List<String> columns(Iterator<CSVRecord> records, Collection<String> needed) {
    if (!records.hasNext()) {
      throw new FlawedFile(file, "an empty file", "export it with a first line of column names");
    }
    List<String> columns =
        records.next().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column) && needed.contains(column)) {
        throw new FlawedFile(file + " line 1", "two columns " + column, "rename one of them");
      }
    }
    List<String> missing = needed.stream().filter(name -> !seen.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new FlawedFile(
          file + " line 1",
          "no column %s among %s".formatted(String.join(", ", missing), columns),
          "correct the column names in the mapping, or its \"delimiter\"");
    }
    return columns;
  }

  private Flaw broken(UncheckedIOException e) {
    return switch (e.getCause()) {
      case CharacterCodingException wrong ->
          new Flaw(
              file,
              "text that is not " + layout.charset(),
              "save it so, or name its character set in the mapping's \"csv\"");
      case CSVException wrong ->
          new Flaw(file, "not CSV: " + wrong.getMessage(), "correct the quotes there");
      default -> throw e;
    };
  }

  private Reader text(InputStream in) {
    return new InputStreamReader(in, layout.charset().newDecoder());
  }

  private CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter()).get();
  }

  private static boolean isEmptyLine(List<String> cells) {
    return cells.size() == 1 && cells.getFirst().isBlank();
  }
}
