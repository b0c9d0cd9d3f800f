package dev.relance.local.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What one row contributes to one record.
 *
 * @param at when; at the start of the replay if empty
 * @param order increases over the rows and, within a row, over the entries of the mapping
 * @param place the row, for messages
 * @param fields its content; an update has only what changes
 */
record Emission(
    Optional<Instant> at,
    int order,
    String place,
    String record,
    MappedRecord entry,
    Map<String, Object> fields) {

  /**
   * By time. At the same instant, whole records come before updates, then in the order of the file.
   */
  static final Comparator<Emission> AS_WRITTEN =
      Comparator.comparing(Emission::instant)
          .thenComparing(Emission::isUpdate)
          .thenComparing(Emission::order);

  Instant instant() {
    return at.orElse(Instant.MIN);
  }

  boolean isUpdate() {
    return entry.kind().isUpdate();
  }

  Emission movedTo(Optional<Instant> later) {
    return new Emission(later, order, place, record, entry, fields);
  }
}
