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
 * Makes a book from what the rows contribute. Writing to the Records table replaces the whole
 * record, so each line holds the whole record as of its time.
 */
final class Growth {
  private final CsvMapping mapping;
  private final Map<String, Emission> earliest = new HashMap<>();
  private final Map<String, Grown> records = new HashMap<>();
  private final List<BookLine> lines = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int moved;

  private Growth(CsvMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Makes the book.
   *
   * @throws FlawedFile if a record is written twice where the mapping does not allow it, or an
   *     update has no record
   */
  static ImportedBook imported(CsvMapping mapping, int rows, List<Emission> emissions) {
    var growth = new Growth(mapping);
    emissions.stream().filter(e -> !e.isUpdate()).forEach(growth::note);
    List<Emission> placed =
        emissions.stream().map(growth::placed).sorted(Emission.AS_WRITTEN).toList();
    if (!growth.flaws.isEmpty()) {
      throw new FlawedFile(growth.flaws);
    }
    mapping.start().forEach(growth::start);
    placed.forEach(growth::add);
    int repeats = mapping.start().size() + emissions.size() - growth.lines.size();
    return new ImportedBook(
        new Book(growth.lines, List.of(), List.of()), rows, repeats, growth.moved);
  }

  /** Remembers the first complete writing of each record. */
  private void note(Emission whole) {
    Emission first = earliest.get(whole.record());
    if ((first != null || isAtStart(whole)) && !whole.entry().kind().once()) {
      String by = first == null ? Flaw.text("the-start") : first.place();
      flaws.add(Flaw.of(whole.place(), "again", whole.record(), by, whole.entry().name()));
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
      flaws.add(Flaw.of(emission.place(), "no-record", emission.entry().name(), emission.record()));
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
    Grown grown = grown(record);
    grown.replace(fields);
    write(Optional.empty(), record, grown);
  }

  private void add(Emission emission) {
    Grown grown = grown(emission.record());
    if (emission.isUpdate() ? grown.update(emission) : grown.replace(emission)) {
      write(emission.at(), emission.record(), grown);
    }
  }

  private Grown grown(String record) {
    return records.computeIfAbsent(record, _ -> new Grown());
  }

  private void write(Optional<Instant> at, String record, Grown grown) {
    lines.add(new BookLine(lines.size() + 1, at, mapping.creditorId(), record, grown.fields()));
  }

  /** One record: its last complete writing, and every update so far. */
  private static final class Grown {
    private final List<Emission> updates = new ArrayList<>();
    private final Set<List<Object>> said = new HashSet<>();
    private @Nullable Map<String, ?> whole;

    void replace(Map<String, ?> fields) {
      whole = fields;
    }

    /** False for a repeat that the mapping allows. */
    boolean replace(Emission emission) {
      boolean isRepeat = emission.entry().kind().once() && emission.fields().equals(whole);
      replace(emission.fields());
      return !isRepeat;
    }

    /** The same of an update. */
    boolean update(Emission emission) {
      boolean isNew = said.add(List.of(emission.entry().name(), emission.fields()));
      boolean counts = isNew || !emission.entry().kind().once();
      return counts && updates.add(emission);
    }

    /** All fields now. An update replaces fields, removes fields and extends lists. */
    Map<String, @Nullable Object> fields() {
      var fields = new LinkedHashMap<String, @Nullable Object>(whole == null ? Map.of() : whole);
      for (Emission update : updates) {
        fields.keySet().removeAll(update.entry().removed());
        update.fields().forEach((name, value) -> fields.merge(name, value, Grown::joined));
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
}
