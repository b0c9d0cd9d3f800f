package dev.relance.local.book;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One record that a row becomes.
 *
 * @param key the record's key; an update has the key of the entry that it updates
 * @param at when it is written; empty is at the start of the replay
 * @param isUpdate it changes the record that other entries wrote, and repeats the rest of it
 * @param once a repeat that says the same again is not written again
 * @param removed fields that an update takes away
 */
record Entry(
    String name,
    Template key,
    Optional<Condition> when,
    Optional<Moment> at,
    boolean isUpdate,
    boolean once,
    Value.Branch fields,
    Set<String> removed) {
  Entry {
    removed = Set.copyOf(removed);
  }

  /** Whether a row becomes this record. */
  boolean holds(Row row) {
    return when.map(condition -> condition.holds(row)).orElse(true);
  }

  /** The columns that are read for it. */
  Stream<String> columns() {
    return Stream.of(
            key.columns(),
            when.map(Condition::column).stream(),
            at.map(moment -> moment.day().column()).stream(),
            fields.columns())
        .flatMap(columns -> columns);
  }
}
