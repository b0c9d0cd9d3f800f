package dev.relance.local.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the whole record for each writing, in the order of time, because the records table
 * replaces a record by what is written.
 */
final class Accumulation {
  private final String creditorId;
  private final Map<String, RecordState> states = new HashMap<>();
  private final List<BookLine> lines = new ArrayList<>();
  private int repeats;

  Accumulation(String creditorId) {
    this.creditorId = creditorId;
  }

  /** Writes a record at the start. */
  void start(String record, Map<String, @Nullable Object> fields) {
    RecordState state = RecordState.atStart(fields);
    states.put(record, state);
    write(Optional.empty(), record, state);
  }

  /** Writes what a row contributes; must be called in the order of writing. */
  void add(Emission emission) {
    RecordState state =
        states.computeIfAbsent(emission.record(), record -> RecordState.unwritten());
    if (state.takeIn(emission)) {
      write(emission.at(), emission.record(), state);
    } else {
      repeats++;
    }
  }

  List<BookLine> lines() {
    return lines;
  }

  /** How many writings said the same again and were left out. */
  int repeats() {
    return repeats;
  }

  private void write(Optional<Instant> at, String record, RecordState state) {
    lines.add(new BookLine(lines.size() + 1, at, creditorId, record, state.fields()));
  }
}
