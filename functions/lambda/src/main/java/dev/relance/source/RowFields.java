package dev.relance.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a record, with a template for each text. Empty texts are left out, and so are
 * objects and lists that become empty.
 */
public record RowFields(Map<String, Object> members) {

  /**
   * Reads fields, none of which is null.
   *
   * @param path where they are
   */
  static RowFields read(String path, Map<String, ?> fields, Functions functions) {
    return new RowFields(members(path, fields, functions));
  }

  /** The fields for a row, in their order. */
  Map<String, Object> in(Row row) {
    return values(members, row);
  }

  /** The names of all fields, and others. */
  Set<String> names(Set<String> others) {
    Set<String> names = new HashSet<>(members.keySet());
    names.addAll(others);
    return names;
  }

  Stream<RowTemplate> templates() {
    return templates(members);
  }

  private static Map<String, Object> members(String path, Map<?, ?> fields, Functions functions) {
    var read = new LinkedHashMap<String, Object>();
    fields.forEach(
        (name, value) -> read.put((String) name, read(path + "." + name, value, functions)));
    return read;
  }

  private static Object read(String path, Object value, Functions functions) {
    return switch (value) {
      case String source -> template(path, source, functions);
      case Map<?, ?> object -> members(path, object, functions);
      case List<?> list -> items(path, list, functions);
      default -> value;
    };
  }

  private static List<Object> items(String path, List<?> list, Functions functions) {
    var read = new ArrayList<Object>();
    list.forEach(item -> read.add(read("%s[%d]".formatted(path, read.size()), item, functions)));
    return read;
  }

  private static RowTemplate template(String path, String source, Functions functions) {
    try {
      return RowTemplate.of(source, functions);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static Map<String, Object> values(Map<?, ?> members, Row row) {
    var values = new LinkedHashMap<String, Object>();
    members.forEach(
        (name, member) -> value(member, row).ifPresent(v -> values.put((String) name, v)));
    return values;
  }

  private static Optional<Object> value(Object member, Row row) {
    return switch (member) {
      case RowTemplate template -> Optional.<Object>of(template.in(row)).filter(t -> !t.equals(""));
      case Map<?, ?> object ->
          Optional.<Object>of(values(object, row))
              .filter(v -> !v.equals(Map.of()) || object.isEmpty());
      case List<?> list ->
          Optional.<Object>of(list.stream().flatMap(item -> value(item, row).stream()).toList())
              .filter(v -> !v.equals(List.of()) || list.isEmpty());
      default -> Optional.of(member);
    };
  }

  private static Stream<RowTemplate> templates(Object member) {
    return switch (member) {
      case RowTemplate template -> Stream.of(template);
      case Map<?, ?> object -> object.values().stream().flatMap(RowFields::templates);
      case Collection<?> list -> list.stream().flatMap(RowFields::templates);
      default -> Stream.empty();
    };
  }
}
