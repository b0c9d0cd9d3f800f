package dev.relance.record;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import dev.relance.document.Document;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as trees of maps, lists, text, numbers and booleans. Members keep their
 * order, decimals stay exact, and duplicate members are refused. Every function reads JSON first,
 * so only the parts of Gson that start fast are used.
 */
public final class Json {
  private static final int DIGITS_OF_LONG = 18;
  private static final int LARGEST_SCALE = 1000;

  private Json() {}

  /**
   * Reads one object; nothing may follow it.
   *
   * @throws NotJson for any other text
   */
  public static Map<String, Object> object(String json) {
    return object(new StringReader(json));
  }

  /**
   * Reads one object from a UTF-8 stream.
   *
   * @throws NotJson for any other text
   * @throws UncheckedIOException if it cannot be read
   */
  public static Map<String, Object> object(InputStream json) {
    return object(new InputStreamReader(json, StandardCharsets.UTF_8.newDecoder()));
  }

  /**
   * Reads one list; nothing may follow it.
   *
   * @throws NotJson for any other text
   */
  @SuppressWarnings("unchecked")
  public static List<Object> list(String json) {
    if (value(new StringReader(json)) instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw NotJson.atStart("no JSON list");
  }

  /** Writes a tree. */
  public static String write(Object tree) {
    return write(tree, FormattingStyle.COMPACT);
  }

  /** Writes a tree for people to read, indented. */
  public static String pretty(Object tree) {
    return write(tree, FormattingStyle.PRETTY);
  }

  /**
   * Reads a document that ships with the code.
   *
   * @param path absolute, such as /dev/relance/law/DEFAULT.json
   */
  public static Document resource(String path) {
    try (InputStream stream = Json.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource %s is not in this build".formatted(path));
      }
      return new Document("", object(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Reader json) {
    if (value(json) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw NotJson.atStart("no JSON object");
  }

  private static @Nullable Object value(Reader json) {
    var reader = new JsonReader(json);
    reader.setStrictness(Strictness.STRICT);
    try {
      @Nullable Object value = value(reader);
      requireEnd(reader);
      return value;
    } catch (MalformedJsonException | EOFException | CharacterCodingException e) {
      throw NotJson.at(reader, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireEnd(JsonReader reader) throws IOException {
    boolean isMore;
    try {
      isMore = reader.peek() != JsonToken.END_DOCUMENT;
    } catch (MalformedJsonException e) {
      isMore = true;
    }
    if (isMore) {
      throw NotJson.at(reader, "more text after the JSON");
    }
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> members(reader);
      case BEGIN_ARRAY -> items(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader);
      case BOOLEAN -> reader.nextBoolean();
      default -> nothing(reader);
    };
  }

  private static Map<String, @Nullable Object> members(JsonReader reader) throws IOException {
    var members = new LinkedHashMap<String, @Nullable Object>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (members.containsKey(name)) {
        throw NotJson.at(reader, "'" + name + "' is there twice");
      }
      members.put(name, value(reader));
    }
    reader.endObject();
    return members;
  }

  private static List<@Nullable Object> items(JsonReader reader) throws IOException {
    var items = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(value(reader));
    }
    reader.endArray();
    return items;
  }

  private static Number number(JsonReader reader) throws IOException {
    String text = reader.nextString();
    if (isLong(text)) {
      return Long.valueOf(text);
    }
    return decimal(text)
        .filter(number -> Math.abs((long) number.scale()) <= LARGEST_SCALE)
        .orElseThrow(() -> NotJson.at(reader, "a number too large or too small to be meant"));
  }

  /** Empty if the exponent is out of range. */
  private static Optional<BigDecimal> decimal(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isLong(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return number.length() <= DIGITS_OF_LONG;
  }

  private static @Nullable Object nothing(JsonReader reader) throws IOException {
    reader.nextNull();
    return null;
  }

  private static String write(Object tree, FormattingStyle style) {
    var text = new StringWriter();
    var writer = new JsonWriter(text);
    writer.setStrictness(Strictness.STRICT);
    writer.setFormattingStyle(style);
    try {
      write(tree, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, JsonWriter writer) throws IOException {
    switch (value) {
      case null -> writer.nullValue();
      case Map<?, ?> members -> writeMembers(members, writer);
      case Collection<?> items -> writeItems(items, writer);
      case String text -> writer.value(text);
      case Number number -> writer.value(number);
      case Boolean claim -> writer.value(claim);
      default -> throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }
  }

  private static void writeMembers(Map<?, ?> members, JsonWriter writer) throws IOException {
    writer.beginObject();
    for (var member : members.entrySet()) {
      writer.name((String) member.getKey());
      write(member.getValue(), writer);
    }
    writer.endObject();
  }

  private static void writeItems(Collection<?> items, JsonWriter writer) throws IOException {
    writer.beginArray();
    for (Object item : items) {
      write(item, writer);
    }
    writer.endArray();
  }
}
