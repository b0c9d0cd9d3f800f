package dev.relance.record;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a schema finds wrong in words that the writer of a record can act upon: the place, a
 * short piece of what stands there, and what the schema says should stand there.
 */
final class Flaws {
  private static final int MOST_REASONS = 10;
  private static final int MOST_LETTERS = 60;

  /** How the library tells of a member that a schema does not know. */
  private static final String UNKNOWN_NAME = "False schema always fails";

  /** What each alternative lacks says less than what the alternatives are. */
  private static final String ALTERNATIVE = "/oneOf/";

  /** What a schema may ask for, as writers of JSON see it. */
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
   * @param whole what the document is called as a whole, such as {@code the record}
   */
  Flaws(String whole, Map<String, ?> schema, Map<String, ?> record) {
    this.whole = whole;
    this.schema = schema;
    this.record = TreeNode.factory().wrap(record);
  }

  List<String> told(List<Error> errors) {
    return errors.stream()
        .filter(error -> !error.getSchemaLocation().contains(ALTERNATIVE))
        .map(this::told)
        .distinct()
        .limit(MOST_REASONS)
        .toList();
  }

  private String told(Error error) {
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

  /** The library lists what it expects in brackets at the end of its sentence. */
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

  /** What the schema says of the place, by the nearest description on the way to it. */
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

  /** Which type was asked for, where the type is wrong, before what the schema says. */
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
