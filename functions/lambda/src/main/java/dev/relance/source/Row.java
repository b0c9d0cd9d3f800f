package dev.relance.source;

import com.samskivert.mustache.Mustache;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a document, as templates see it: its cells and the functions. */
public final class Row implements Mustache.CustomContext {
  private final Place place;
  private final Map<String, String> cells;
  private final Functions functions;
  private String lastRead = "";

  /**
   * Where a row stands.
   *
   * @param text the row for messages, such as {@code june.csv line 12}
   * @param number its line in a table, or its place among the rows of another document, from 1
   * @param cells its cells as they were written, for a table
   */
  public record Place(String text, long number, List<String> cells) {
    public Place {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A row.
   *
   * @param cells trimmed, by the names that templates use
   */
  Row(Place place, Map<String, String> cells, Functions functions) {
    this.place = place;
    this.cells = Map.copyOf(cells);
    this.functions = functions;
  }

  /** A cell as a template sees it. Inside a section, the row is visible through it. */
  private record Cell(Row row, String text) implements Mustache.CustomContext {
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
    String cell = functions.isGiven(name) ? functions.given(name) : cell(name);
    return cell.isEmpty() ? null : new Cell(this, cell);
  }

  /** The text of a column; empty text if the cell is empty. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The name of the mapping that reads it. */
  String source() {
    return functions.mapping();
  }

  /** Where it stands. */
  public Place place() {
    return place;
  }

  /** A column of the row for messages. */
  String place(String column) {
    return column.isEmpty() ? place.text() : Flaw.text("column", place.text(), column);
  }

  /** The column that a template read last, for messages. */
  String lastRead() {
    return lastRead;
  }
}
