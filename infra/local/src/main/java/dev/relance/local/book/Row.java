package dev.relance.local.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a CSV file, and where it stands.
 *
 * @param line where the row begins, counted from 1
 */
record Row(String file, long line, Map<String, String> cells) {
  private static final String REMEDY_FOR_EMPTY =
      "fill it in, or let the mapping say \"optional\", or \"when\" the column is filled";

  /**
   * Puts the cells of a row under the names of their columns, without white space around them.
   *
   * @throws FlawedFile if the row has more or fewer cells than there are columns
   */
  static Row of(String file, long line, List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new FlawedFile(
          "%s line %d".formatted(file, line),
          "%d cells under %d columns".formatted(cells.size(), columns.size()),
          "give the row one cell for each column, and put cells with a delimiter in quotes");
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), cells.get(i).strip());
    }
    return new Row(file, line, named);
  }

  /** The text of a column; empty text when the cell is empty. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The row for messages, such as {@code june.csv line 12}. */
  String place() {
    return "%s line %d".formatted(file, line);
  }

  /** A refusal of what a column holds. */
  FlawedFile flaw(String column, String expected, String remedy) {
    String cell = cell(column);
    String where = "%s, column %s".formatted(place(), column);
    return cell.isEmpty()
        ? new FlawedFile(where, "empty, not " + expected, REMEDY_FOR_EMPTY)
        : new FlawedFile(where, "%s, not %s".formatted(Flaw.quote(cell), expected), remedy);
  }
}
