package dev.relance.record;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains schema violations so that the writer of a record can act: the place, a short piece of
 * what was found, and what the schema expects.
 */
final class Flaws {
  private static final int MOST_REASONS = 10;
  private static final int MOST_LETTERS = 60;

  /** The library's message for a member that the schema does not know. */
  private static final String UNKNOWN_NAME = "False schema always fails";

  /** Names the alternatives instead of what each one lacks, which would say less. */
  private static final String ALTERNATIVE = "/oneOf/";

  /** The types that a schema may ask for, in words for writers of JSON. */
  private static final Map<String, String> TYPES =
      Map.of(
          "integer", "a whole number, without quotation marks",
          "number", "a number, without quotation marks",
          "boolean", "true or false, without quotation marks",
          "string", "text, in quotation marks",
          "array", "a list, in square brackets",
          "object", "an object, in braces");

  private final String whole;
  private final Map<String, ?> schema;
  private final JsonNode record;

  /**
   * The flaws of one document.
   *
   * @param whole the name of the whole document, such as {@code the record}
   */
  Flaws(String whole, Map<String, ?> schema, Map<String, ?> record) {
    this.whole = whole;
    this.schema = schema;
    this.record = TreeNode.factory().wrap(record);
  }

  List<String> messages(List<Error> errors) {
    return errors.stream()
        .filter(error -> !error.getSchemaLocation().contains(ALTERNATIVE))
        .map(this::message)
        .distinct()
        .limit(MOST_REASONS)
        .toList();
  }

  private String message(Error error) {
    String place = error.getInstanceLocation().replaceFirst("^/", "").replace('/', '.');
    String where = place.isEmpty() ? whole : place;
    return switch (String.valueOf(error.getKeyword())) {
      case "pattern", "type" -> "%s: '%s' is not %s".formatted(where, found(error), form(error));
      case "enum" -> "%s: '%s' is none of %s".formatted(where, found(error), listed(error));
      case "oneOf" -> "%s: not %s".formatted(where, form(error));
      case "required" -> where + ": " + missing(error);
      default -> "%s: %s".formatted(where, reason(error.getError()));
    };
  }

  private static String reason(String said) {
    return said.equals(UNKNOWN_NAME) ? "this name is not known" : shortened(said);
  }

  private static String missing(Error error) {
    return listed(error) + " is missing";
  }

  /** The library lists the expected members in brackets at the end of its message. */
  private static String listed(Error error) {
    String said = error.getError();
    int open = said.indexOf("[[");
    return open < 0 ? shortened(said) : said.substring(open + 2).replace("]]", "");
  }

  private String found(Error error) {
    JsonNode node = record;
    for (String step : error.getInstanceLocation().replaceFirst("^/", "").split("/", -1)) {
      node = node.isArray() ? node.asArray().get(Integer.parseInt(step)) : member(node, step);
    }
    return shortened(node.isString() ? node.asString() : node.toPrintableString());
  }

  private static JsonNode member(JsonNode node, String step) {
    JsonNode found = node.asObject().get(step.replace("~1", "/").replace("~0", "~"));
    return found == null ? node : found;
  }

  /** The nearest description in the schema on the way to a place. */
  private String form(Error error) {
    String location = error.getSchemaLocation();
    String pointer = location.substring(location.indexOf('#') + 1);
    Optional<String> said = Optional.empty();
    Object node = schema;
    for (String step : pointer.replaceFirst("^/", "").split("/", -1)) {
      if (node instanceof Map<?, ?> map && map.containsKey(step)) {
        node = map.get(step);
      } else if (node instanceof List<?> list) {
        node = list.get(Integer.parseInt(step));
      }
      if (node instanceof Map<?, ?> map && map.get("description") instanceof String text) {
        said = Optional.of(text);
      }
    }
    String type = type(error, node);
    return said.map(text -> "accepted; what belongs there: " + type + text)
        .orElse("of the form asked for");
  }

  /** The expected type, if the type is wrong. It comes before the description. */
  private static String type(Error error, Object node) {
    return "type".equals(error.getKeyword())
            && node instanceof Map<?, ?> place
            && place.get("type") instanceof String name
            && TYPES.get(name) instanceof String words
        ? words + ": "
        : "";
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "·");
    return plain.length() > MOST_LETTERS * 3
        ? plain.substring(0, MOST_LETTERS) + "… (%d letters)".formatted(plain.length())
        : plain;
  }
}
