package dev.relance.local.book;

import dev.relance.record.NotJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of JSON as {@link dev.relance.record.Json} reads it, with what DynamoDB can keep. */
final class Json {
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
    try {
      Map<String, @Nullable Object> object = dev.relance.record.Json.object(text);
      requireKept(object);
      return object;
    } catch (NotJson e) {
      throw new Unusable(String.valueOf(e.getMessage()), ONE_OBJECT);
    }
  }

  /** A number that DynamoDB cannot keep would be refused there without its place. */
  private static void requireKept(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> object -> object.values().forEach(Json::requireKept);
      case List<?> list -> list.forEach(Json::requireKept);
      case Number number -> requireKept(new BigDecimal(number.toString()));
      case null, default -> {}
    }
  }

  private static void requireKept(BigDecimal number) {
    long exponent = (long) number.precision() - number.scale() - 1;
    if (number.stripTrailingZeros().precision() > MOST_DIGITS
        || exponent > LARGEST_EXPONENT
        || exponent < SMALLEST_EXPONENT) {
      throw new Unusable(
          "number %s has too many digits or is out of range".formatted(Flaw.quote(number)),
          "write at most 38 digits, or write it as text");
    }
  }
}
