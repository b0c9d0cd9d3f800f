package dev.relance.cloud;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object; an absent field reads as nothing. */
record Fields(Map<String, Object> values) {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .create();
  private static final TypeToken<LinkedHashMap<String, Object>> OBJECT = new TypeToken<>() {};

  /** The object in a text; empty if the text holds anything else. */
  static Optional<Fields> of(String json) {
    try {
      return Optional.ofNullable(GSON.fromJson(json, OBJECT)).map(Fields::new);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  static String json(Object tree) {
    return GSON.toJson(tree);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** The field as text; empty if absent. */
  String text(String name) {
    return has(name) ? String.valueOf(values.get(name)) : "";
  }

  /** The number in a field; zero if absent. */
  double number(String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  /** The object in a field; one without fields if absent. */
  Fields object(String name) {
    return asFields(values.get(name));
  }

  /** The objects of a list; none if absent. */
  List<Fields> objects(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(Fields::asFields).toList()
        : List.of();
  }

  /** An object of a tree; one without fields for anything else. */
  @SuppressWarnings("unchecked")
  static Fields asFields(@Nullable Object value) {
    return new Fields(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
  }
}
