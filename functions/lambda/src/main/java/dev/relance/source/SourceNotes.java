package dev.relance.source;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a record notes of its sources, in its member {@code sources}: when each said how things
 * stand, and what it said. So an event that comes late changes nothing, and a source takes away
 * only what it said itself.
 */
record SourceNotes(Map<String, Map<String, Object>> notes) {
  private static final String MEMBER = "sources";
  private static final String AT = "at";
  private static final String SAID = "said";

  @SuppressWarnings("unchecked")
  static SourceNotes of(Map<String, Object> record) {
    var notes = new TreeMap<String, Map<String, Object>>();
    if (record.get(MEMBER) instanceof Map<?, ?> noted) {
      noted.forEach((name, note) -> notes.put((String) name, (Map<String, Object>) note));
    }
    return new SourceNotes(notes);
  }

  /** Whether the source has already told of a later moment. */
  boolean knowsNewer(Emission emission) {
    return emission.entry().kind().latest()
        && notes.containsKey(name(emission))
        && Instant.parse(String.valueOf(note(emission).get(AT))).isAfter(emission.instant());
  }

  /** The members that it named before, if it now says how things stand. */
  Set<String> saidBefore(Emission emission) {
    Set<String> names = new HashSet<>(emission.entry().removed());
    if (emission.entry().kind().latest() && note(emission).get(SAID) instanceof Collection<?> c) {
      c.forEach(said -> names.add(String.valueOf(said)));
    }
    names.removeAll(emission.fields().keySet());
    return names;
  }

  /** The notes with what is said now. */
  SourceNotes with(Emission emission) {
    if (!emission.entry().kind().latest() || emission.at().isEmpty()) {
      return this;
    }
    var more = new TreeMap<>(notes);
    more.put(
        name(emission),
        Map.of(
            AT,
            emission.instant().toString(),
            SAID,
            emission.fields().keySet().stream().sorted().toList()));
    return new SourceNotes(more);
  }

  /** A record with these notes. */
  Map<String, Object> into(Map<String, Object> record) {
    var noted = new LinkedHashMap<String, Object>(record);
    if (!notes.isEmpty()) {
      noted.put(MEMBER, notes);
    }
    return noted;
  }

  private Map<String, Object> note(Emission emission) {
    return notes.getOrDefault(name(emission), Map.of());
  }

  /** An entry about an item of a list stands for itself. */
  private static String name(Emission emission) {
    List<String> items =
        emission.fields().values().stream()
            .flatMap(value -> value instanceof Collection<?> list ? list.stream() : Stream.empty())
            .flatMap(item -> Emission.id(item).stream())
            .map(String::valueOf)
            .toList();
    String entry = emission.source() + "/" + emission.entry().same();
    return items.isEmpty() ? entry : entry + " " + String.join(" ", items);
  }
}
