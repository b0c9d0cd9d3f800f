package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, read with what an absent field means: nothing. */
record Fields(Map<String, Object> values) {

  /** Reads a JSON object; no bytes at all are an object without fields. */
  static Fields of(byte[] json) {
    if (json.length == 0) {
      return new Fields(Map.of());
    }
    return Json.object(new String(json, StandardCharsets.UTF_8))
        .map(Fields::new)
        .orElseThrow(
            () -> new ServiceError(400, "SerializationException", "the body is not a JSON object"));
  }

  /** A tree of maps, lists and values as JSON bytes. */
  static byte[] json(Object tree) {
    return Json.write(tree).getBytes(StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** The field as text; empty if absent. */
  String text(String name) {
    return has(name) ? String.valueOf(values.get(name)) : "";
  }

  /** The object in a field; one without fields if absent. */
  Fields object(String name) {
    return asFields(values.get(name));
  }

  /** The objects of a list; none if absent. */
  List<Fields> objects(String name) {
    return list(name).stream().map(Fields::asFields).toList();
  }

  /** The texts of a list; none if absent. */
  List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  private List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Fields asFields(@Nullable Object value) {
    return new Fields(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
  }
}
