package dev.relance.local.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record as it grows. The Records table replaces a record by what is written, so each writing
 * holds the whole record: its last whole writing and every update so far.
 */
final class Growth {
  private final List<Emission> updates = new ArrayList<>();
  private final Set<List<Object>> said = new HashSet<>();
  private Map<String, ?> whole = Map.of();
  private boolean isWritten;

  /** Makes a book of the records at the start and of what the rows contribute. */
  static CsvImport.Imported imported(
      String name, CsvMapping mapping, int rows, List<Emission> emissions) {
    Placement placement = Placement.of(mapping.start().keySet(), emissions);
    var records = new HashMap<String, Growth>();
    var lines = new ArrayList<BookLine>();
    mapping
        .start()
        .forEach(
            (record, fields) -> {
              Growth state = records.computeIfAbsent(record, _ -> new Growth());
              state.replace(fields);
              lines.add(line(lines, Optional.empty(), mapping, record, state));
            });
    for (Emission emission : placement.inOrder()) {
      Growth state = records.computeIfAbsent(emission.record(), _ -> new Growth());
      if (state.takeIn(emission)) {
        lines.add(line(lines, emission.at(), mapping, emission.record(), state));
      }
    }
    int repeats = mapping.start().size() + emissions.size() - lines.size();
    return new CsvImport.Imported(
        new Book(name, lines, List.of()), rows, repeats, placement.moved());
  }

  private static BookLine line(
      List<BookLine> lines, Optional<Instant> at, CsvMapping mapping, String record, Growth state) {
    return new BookLine(lines.size() + 1, at, mapping.creditorId(), record, state.fields());
  }

  /** Takes in a writing; false when the mapping lets a repeat pass and this is one. */
  private boolean takeIn(Emission emission) {
    boolean once = emission.entry().kind().once();
    if (!emission.isUpdate()) {
      boolean isRepeat = once && isWritten && emission.fields().equals(whole);
      replace(emission.fields());
      return !isRepeat;
    }
    boolean isNew = said.add(List.of(emission.entry().name(), emission.fields()));
    if (isNew || !once) {
      updates.add(emission);
    }
    return isNew || !once;
  }

  private void replace(Map<String, ?> fields) {
    whole = fields;
    isWritten = true;
  }

  /** All fields now: an update replaces fields, takes fields away, and makes lists longer. */
  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(whole);
    for (Emission update : updates) {
      fields.keySet().removeAll(update.entry().removed());
      update.fields().forEach((name, value) -> fields.merge(name, value, Growth::joined));
    }
    return fields;
  }

  private static Object joined(Object old, Object added) {
    if (old instanceof Collection<?> first && added instanceof Collection<?> more) {
      List<Object> all = new ArrayList<>(first);
      all.addAll(more);
      return all;
    }
    return added;
  }
}
