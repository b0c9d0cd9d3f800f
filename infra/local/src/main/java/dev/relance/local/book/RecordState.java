package dev.relance.local.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record as it grows: the last whole writing of it, and every update so far. */
final class RecordState {
  private Map<String, ? extends @Nullable Object> whole;
  private boolean isWritten;
  private final List<Emission> updates = new ArrayList<>();
  private final Set<Said> said = new HashSet<>();

  private record Said(String entry, Map<String, Object> fields) {}

  private RecordState(Map<String, ? extends @Nullable Object> whole, boolean isWritten) {
    this.whole = whole;
    this.isWritten = isWritten;
  }

  /** A record of which nothing is written yet. */
  static RecordState unwritten() {
    return new RecordState(Map.of(), false);
  }

  /** A record that is written at the start. */
  static RecordState atStart(Map<String, ? extends @Nullable Object> fields) {
    return new RecordState(fields, true);
  }

  /** Takes in a writing; false when the mapping lets a repeat pass and this is one. */
  boolean takeIn(Emission emission) {
    return emission.entry().isUpdate() ? update(emission) : replace(emission);
  }

  /** All fields now: an update replaces fields, takes fields away, and makes lists longer. */
  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(whole);
    for (Emission update : updates) {
      fields.keySet().removeAll(update.entry().removed());
      update.fields().forEach((name, value) -> fields.merge(name, value, RecordState::joined));
    }
    return fields;
  }

  private boolean replace(Emission emission) {
    if (isWritten && emission.entry().once() && emission.fields().equals(whole)) {
      return false;
    }
    whole = emission.fields();
    isWritten = true;
    return true;
  }

  private boolean update(Emission emission) {
    boolean isNew = said.add(new Said(emission.entry().name(), emission.fields()));
    if (emission.entry().once() && !isNew) {
      return false;
    }
    updates.add(emission);
    return true;
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
