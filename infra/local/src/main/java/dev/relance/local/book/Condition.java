package dev.relance.local.book;

import java.util.Set;

/** Whether a row becomes a record, by what one column holds. */
sealed interface Condition {

  String column();

  boolean holds(Row row);

  /** The column holds one of these texts exactly. */
  record Equal(String column, Set<String> texts) implements Condition {
    @Override
    public boolean holds(Row row) {
      return texts.contains(row.cell(column));
    }
  }

  /** The column is filled, or is empty. */
  record Filled(String column, boolean filled) implements Condition {
    @Override
    public boolean holds(Row row) {
      return row.cell(column).isEmpty() != filled;
    }
  }
}
