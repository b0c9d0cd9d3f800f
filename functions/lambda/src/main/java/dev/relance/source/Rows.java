package dev.relance.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What a document holds.
 *
 * @param columns the first line of a table; none for other documents
 * @param bad the rows that cannot be read
 */
public record Rows(List<String> columns, List<Row> rows, List<BadRow> bad) {
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    bad = List.copyOf(bad);
  }

  /** A row that is left out, and why. */
  public record BadRow(Row.Place place, List<Flaw> flaws) {
    public BadRow {
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * Reads a document to the end of a stream.
   *
   * @param name what messages call the document
   * @throws FlawedFile if it is not of the mapping's format, or lacks columns
   */
  static Rows read(String name, InputStream in, Mapping mapping) throws IOException {
    return switch (mapping.format()) {
      case Format.Csv csv -> CsvRows.read(name, in, csv, mapping);
      case Format.JsonTree json -> JsonRows.read(name, in, json, mapping);
      case Format.XmlTree xml -> XmlRows.read(name, in, xml, mapping);
    };
  }
}
