package dev.relance.source;

import dev.relance.record.Json;
import dev.relance.record.NotJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON document. A cell is named by its path from the top, such as {@code
 * data.object.number}; an item of a list has its place among the names, from 0.
 */
final class JsonRows {
  private final Map<String, String> cells = new LinkedHashMap<>();

  static Rows read(String file, InputStream in, Format.JsonTree format, Mapping mapping) {
    Map<String, Object> document = document(file, in);
    List<Row> rows = new ArrayList<>();
    for (Object element : elements(document, format.each())) {
      var read = new JsonRows();
      read.add("", document);
      read.add(format.each(), element);
      long number = rows.size() + 1L;
      var place = new Row.Place(Flaw.text("entry", file, number), number, List.of());
      rows.add(new Row(place, read.cells, mapping.functions()));
    }
    return new Rows(List.of(), rows, List.of());
  }

  /** How many of some cells its rows have; none if it is no such document. */
  static int fitting(byte[] bytes, Format.JsonTree format, Set<String> names) {
    try {
      Map<String, Object> document = Json.object(new ByteArrayInputStream(bytes));
      var read = new JsonRows();
      elements(document, format.each()).forEach(element -> read.add(format.each(), element));
      return (int) names.stream().filter(read.cells::containsKey).count();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return 0;
    }
  }

  private static Map<String, Object> document(String file, InputStream in) {
    try {
      return Json.object(in);
    } catch (NotJson e) {
      throw FlawedFile.of(file, "not-json", e.getMessage());
    }
  }

  private static List<?> elements(Map<String, Object> document, String each) {
    @Nullable Object found = document;
    for (String name : each.isEmpty() ? List.<String>of() : List.of(each.split("\\."))) {
      found = found instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return switch (found) {
      case null -> List.of();
      case List<?> list -> list;
      case Object one -> List.of(one);
    };
  }

  private void add(String path, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> object -> object.forEach((name, member) -> add(below(path, name), member));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          add(below(path, i), list.get(i));
        }
      }
      case BigDecimal number -> cells.put(path, number.toPlainString());
      default -> cells.put(path, value.toString().strip());
    }
  }

  private static String below(String path, Object name) {
    return path.isEmpty() ? name.toString() : path + "." + name;
  }
}
