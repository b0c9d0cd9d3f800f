package dev.relance.local.book;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file, as templates see it: its cells and the functions. */
final class CsvRow implements Mustache.CustomContext {
  private final String place;
  private final Map<String, String> cells = new HashMap<>();
  private final Functions functions;
  private String lastRead = "";

  /**
   * Puts the cells of a row under their column names, trimmed.
   *
   * @param place the row for messages, such as {@code june.csv line 12}
   */
  CsvRow(String place, List<String> columns, List<String> cells, Functions functions) {
    for (int i = 0; i < columns.size(); i++) {
      this.cells.put(columns.get(i), cells.get(i).strip());
    }
    this.place = place;
    this.functions = functions;
  }

  /** A cell as a template sees it. Inside a section, the row is visible through it. */
  private record Cell(CsvRow row, String text) implements Mustache.CustomContext {
    @Override
    public @Nullable Object get(String name) {
      return row.get(name);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A function or a cell. An empty cell has no value, so that no text is made from it by accident.
   */
  @Override
  public @Nullable Object get(String name) {
    if (functions.has(name)) {
      return functions.named(name);
    }
    lastRead = name;
    String cell = cell(name);
    return cell.isEmpty() ? null : new Cell(this, cell);
  }

  /** The text of a column; empty text if the cell is empty. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  String place() {
    return place;
  }

  /** A column of the row for messages. */
  String place(String column) {
    return column.isEmpty() ? place : "%s, column %s".formatted(place, column);
  }

  /** The column that a template read last, for messages. */
  String lastRead() {
    return lastRead;
  }
}
