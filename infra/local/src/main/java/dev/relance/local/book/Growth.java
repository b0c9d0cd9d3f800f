package dev.relance.local.book;

import dev.relance.source.Emission;
import dev.relance.source.Flaw;
import dev.relance.source.Mapping;
import dev.relance.source.Reading;
import dev.relance.source.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a book from what the rows contribute. Writing to the Records table replaces the whole
 * record, so each line holds the whole record as of its time.
 */
final class Growth {
  private final Mapping mapping;
  private final RecordCheck check;
  private final Map<String, Emission> earliest = new HashMap<>();
  private final Map<String, Map<String, Object>> records = new HashMap<>();
  private final Set<List<Object>> said = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final List<BookLine> lines = new ArrayList<>();
  private final Map<Row, List<Flaw>> flaws = new LinkedHashMap<>();
  private int moved;

  private Growth(Mapping mapping, RecordCheck check) {
    this.mapping = mapping;
    this.check = check;
  }

  /**
   * Makes the book. A row is left out if it writes a record twice where the mapping does not allow
   * it, if it updates a record that no row writes, or if its record does not pass a check; what
   * depends on it is left out with it.
   */
  static ImportedBook imported(Mapping mapping, Reading read, RecordCheck check) {
    var growth = new Growth(mapping, check);
    growth.grow(read);
    return growth.flaws.isEmpty()
        ? growth.book(read)
        : imported(mapping, read.without(growth.flaws), check);
  }

  private void grow(Reading read) {
    read.emissions().stream().filter(e -> !e.isUpdate()).forEach(this::note);
    List<Emission> placed =
        read.emissions().stream().map(this::placed).sorted(Emission.AS_WRITTEN).toList();
    mapping.start().forEach(this::start);
    if (flaws.isEmpty()) {
      placed.forEach(this::add);
    }
  }

  private ImportedBook book(Reading read) {
    int repeats = mapping.start().size() + read.emissions().size() - lines.size();
    return new ImportedBook(new Book(lines, List.of(), List.of()), read, repeats, moved);
  }

  /** Remembers the first complete writing of each record. */
  private void note(Emission whole) {
    Emission first = earliest.get(whole.record());
    if ((first != null || isAtStart(whole)) && !whole.entry().kind().once()) {
      String by = first == null ? Flaw.text("the-start") : first.row().place().text();
      flaw(whole, "again", whole.record(), by, whole.entry().name());
    }
    if (first == null || whole.instant().isBefore(first.instant())) {
      earliest.put(whole.record(), whole);
    }
  }

  /** A record cannot be updated before it exists, so an earlier update is written with it. */
  private Emission placed(Emission emission) {
    Emission whole = earliest.get(emission.record());
    if (isAtStart(emission)) {
      return emission;
    }
    if (whole == null) {
      flaw(emission, "no-record", emission.entry().name(), emission.record());
      return emission;
    }
    boolean isEarly = emission.instant().isBefore(whole.instant());
    moved += isEarly ? 1 : 0;
    return isEarly ? emission.movedTo(whole.at()) : emission;
  }

  private boolean isAtStart(Emission emission) {
    return mapping.start().containsKey(emission.record());
  }

  private void start(String record, Map<String, ?> fields) {
    records.put(record, new LinkedHashMap<>(fields));
    write(Optional.empty(), record);
  }

  private void add(Emission emission) {
    if (refused.contains(emission.record())) {
      return;
    }
    Map<String, Object> before = records.getOrDefault(emission.record(), Map.of());
    Map<String, Object> after = emission.appliedTo(before);
    if (emission.entry().kind().once() && isRepeat(emission, before.equals(after))) {
      return;
    }
    records.put(emission.record(), after);
    List<String> reasons = check.reasons(mapping.creditorId(), emission.record(), after);
    reasons.forEach(reason -> flaw(emission, "not-a-record", emission.record(), reason));
    if (!reasons.isEmpty()) {
      refused.add(emission.record());
    }
    write(emission.at(), emission.record());
  }

  private boolean isRepeat(Emission emission, boolean isUnchanged) {
    return emission.isUpdate()
        ? !said.add(List.of(emission.record(), emission.entry().name(), emission.fields()))
        : isUnchanged;
  }

  private void flaw(Emission emission, String key, Object... values) {
    flaws
        .computeIfAbsent(emission.row(), _ -> new ArrayList<>())
        .add(Flaw.of(emission.row().place().text(), key, values));
  }

  private void write(Optional<Instant> at, String record) {
    lines.add(
        new BookLine(
            lines.size() + 1,
            at,
            mapping.creditorId(),
            record,
            records.getOrDefault(record, Map.of())));
  }
}
