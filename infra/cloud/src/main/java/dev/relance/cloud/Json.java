package dev.relance.cloud;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** JSON text as maps, lists, texts, exact numbers and booleans, and back. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .create();
  private static final TypeToken<LinkedHashMap<String, Object>> OBJECT = new TypeToken<>() {};

  private Json() {}

  /** The object that a text holds; none if it holds anything else. */
  public static Optional<Map<String, Object>> object(String json) {
    try {
      return Optional.ofNullable(GSON.fromJson(json, OBJECT));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  public static String write(Object tree) {
    return GSON.toJson(tree);
  }
}
