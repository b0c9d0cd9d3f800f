package dev.relance.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.relance.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON text as trees of maps, lists, text, numbers and booleans; members keep
 * their order, decimals stay exact, and a member that is there twice is refused.
 */
public final class Json {
  private static final JsonFactory READER = new JsonFactory();

  private Json() {}

  /**
   * Reads an object and nothing after it.
   *
   * @throws UncheckedIOException for text that is none; its cause says what and where
   */
  public static Map<String, Object> object(String json) {
    try (JsonParser parser = READER.createParser(json)) {
      return wholeObject(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an object from a stream of UTF-8. */
  public static Map<String, Object> object(InputStream json) {
    try (JsonParser parser = READER.createParser(json)) {
      return wholeObject(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list and nothing after it. */
  public static List<Object> list(String json) {
    try (JsonParser parser = READER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw flaw(parser, "no JSON list");
      }
      List<Object> list = list(parser);
      requireEnd(parser);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a reader of text found wrong, in one line. */
  public static String told(UncheckedIOException flaw) {
    return flaw.getCause() instanceof JsonProcessingException found
        ? "not valid JSON: %s (line %d, character %d)"
            .formatted(
                found.getOriginalMessage().replaceAll("(?s)( \\(start marker|\\R).*", ""),
                found.getLocation().getLineNr(),
                found.getLocation().getColumnNr())
        : String.valueOf(flaw.getMessage());
  }

  /** Writes a tree. */
  public static String write(Object tree) {
    try {
      return Writer.TREES.asString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a tree for people to read, indented. */
  public static String pretty(Object tree) {
    try {
      return Writer.TREES.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a document that ships with the code.
   *
   * @param path absolute, such as /dev/relance/law/DEFAULT.json
   */
  public static Tree resource(String path) {
    try (InputStream stream = Json.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource %s is not in this build".formatted(path));
      }
      return new Tree("", object(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> wholeObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw flaw(parser, "no JSON object");
    }
    Map<String, Object> object = object(parser);
    requireEnd(parser);
    return object;
  }

  private static void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw flaw(parser, "more text after the JSON");
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw flaw(parser, "'%s' is there twice".formatted(name));
      }
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    var items = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw flaw(parser, "not a JSON value");
    };
  }

  private static JsonParseException flaw(JsonParser parser, String found) {
    return new JsonParseException(parser, found, parser.currentTokenLocation());
  }

  /** Built when something is first written; many functions only read. */
  private static final class Writer {
    static final JSON TREES = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
  }
}
