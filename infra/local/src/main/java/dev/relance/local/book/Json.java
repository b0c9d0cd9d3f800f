package dev.relance.local.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as trees of unmodifiable maps and lists, strings, booleans, {@link BigDecimal} and null; the
 * order of members is kept.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
  private static final String ONE_OBJECT =
      "write one JSON object, like {\"record\":\"invoice#17\"}";
  private static final int MOST_DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  private Json() {}

  /**
   * Reads one JSON object and nothing else.
   *
   * @throws Unusable saying what was found instead
   */
  static Map<String, @Nullable Object> object(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new Unusable("no JSON object", ONE_OBJECT);
      }
      Map<String, @Nullable Object> object = object(parser);
      if (parser.nextToken() != null) {
        throw new Unusable("more text after the JSON object" + place(parser), ONE_OBJECT);
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new Unusable("not valid JSON: " + told(e), ONE_OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an object on one line, its members in their order. */
  static String line(Map<String, ? extends @Nullable Object> object) {
    try {
      return WRITER.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw new Unusable(Flaw.quote(name) + " is there twice", "keep one of them");
      }
      parser.nextToken();
      members.put(name, value(parser));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Collections.unmodifiableList(items);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new Unusable("not valid JSON" + place(parser), ONE_OBJECT);
    };
  }

  /** A number that DynamoDB can keep; a longer one would be refused there without its place. */
  private static BigDecimal number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    long exponent = (long) number.precision() - number.scale() - 1;
    if (number.stripTrailingZeros().precision() > MOST_DIGITS
        || exponent > LARGEST_EXPONENT
        || exponent < SMALLEST_EXPONENT) {
      throw new Unusable(
          "number %s has too many digits or is out of range"
              .formatted(Flaw.quote(parser.getText())),
          "write at most 38 digits, or write it as text");
    }
    return number;
  }

  private static String told(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    String shortened = first.length() <= 200 ? first : first.substring(0, 200) + "...";
    return shortened.replaceAll("\\p{Cntrl}", "?")
        + " (character %d)".formatted(e.getLocation().getColumnNr());
  }

  private static String place(JsonParser parser) {
    return " (character %d)".formatted(parser.currentTokenLocation().getColumnNr());
  }
}
