package dev.relance.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** JSON as tests of the domain read it; numbers stay as exact as they are written. */
public final class JsonTree {
  private static final Gson GSON =
      new GsonBuilder().setObjectToNumberStrategy(JsonTree::number).create();
  private static final TypeToken<Map<String, Object>> OBJECT = new TypeToken<>() {};

  private JsonTree() {}

  /** The object that a text says. */
  public static Document of(String json) {
    return new Document("", GSON.fromJson(json, OBJECT));
  }

  /** The object in a file that ships, named from the root. */
  public static Document resource(String path) {
    return resource(JsonTree.class, path);
  }

  /** The object in a file beside a class. */
  public static Document resource(Class<?> beside, String name) {
    try (InputStream json =
            Objects.requireNonNull(beside.getResourceAsStream(name), () -> "no " + name);
        Reader text = new InputStreamReader(json, StandardCharsets.UTF_8)) {
      return new Document("", GSON.fromJson(text, OBJECT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Number number(JsonReader reader) throws IOException {
    String text = reader.nextString();
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : new BigDecimal(text);
  }
}
