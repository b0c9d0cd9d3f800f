package dev.relance.document;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes one object of a document, member by member: the counterpart of {@link Document}. Each
 * value has one form: a word as it is written out, days and moments in ISO 8601, decimals as text.
 * Absent values are left out.
 */
public final class Members {
  private final SortedMap<String, Object> members = new TreeMap<>();

  /** With a member; an empty optional adds none. */
  public Members with(String name, Object value) {
    plain(value).ifPresent(written -> add(name, written));
    return this;
  }

  /** With a list of objects, each written by a codec. */
  public <T> Members with(String name, List<T> items, Function<T, Map<String, ?>> codec) {
    return with(name, items.stream().map(codec).toList());
  }

  /** With a list of objects, each written by a codec; an empty list adds no member. */
  public <T> Members withAny(String name, List<T> items, Function<T, Map<String, ?>> codec) {
    return items.isEmpty() ? this : with(name, items, codec);
  }

  /** With a list of plain values; an empty list adds no member. */
  public Members withAny(String name, List<?> items) {
    return items.isEmpty() ? this : with(name, items);
  }

  /** With an object written by a codec, if there is one. */
  public <T> Members with(String name, Optional<T> value, Function<T, Map<String, ?>> codec) {
    return with(name, value.map(codec));
  }

  /** The object, with its members in the order of their names. */
  public SortedMap<String, Object> all() {
    return Collections.unmodifiableSortedMap(members);
  }

  private void add(String name, Object written) {
    if (members.put(name, written) != null) {
      throw new IllegalArgumentException("member '%s' is written twice".formatted(name));
    }
  }

  private static Optional<Object> plain(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.flatMap(Members::plain);
      case String text -> Optional.of(text);
      case Long number -> Optional.of(number);
      case Boolean claim -> Optional.of(claim);
      case Word word -> Optional.of(word.word());
      case LocalDate day -> Optional.of(day.toString());
      case Instant moment -> Optional.of(moment.toString());
      case BigDecimal decimal -> Optional.of(decimal.toPlainString());
      case Map<?, ?> map -> Optional.of(object(map));
      case Collection<?> list -> Optional.of(items(list));
      default ->
          throw new IllegalArgumentException(
              "no document can hold a " + value.getClass().getName());
    };
  }

  private static Map<String, Object> object(Map<?, ?> map) {
    var object = new LinkedHashMap<String, Object>();
    map.forEach((name, member) -> plain(member).ifPresent(v -> object.put((String) name, v)));
    return object;
  }

  private static List<Object> items(Collection<?> list) {
    var items = new ArrayList<Object>();
    list.forEach(item -> plain(item).ifPresent(items::add));
    return items;
  }
}
