package dev.relance.local.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with places for columns: {@code invoice#{Number}}. A place may change what it takes in:
 * {@code {Customer|lower}}, {@code |upper}, or {@code |id}, which turns what no identifier may hold
 * into hyphens. Two braces stand for one.
 */
record Template(String source, List<Part> parts) {
  private static final Pattern TOKEN =
      Pattern.compile("\\{\\{|}}|\\{([^{}|]+)(?:\\|([a-z]+))?}|[^{}]+|[{}]");
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9._:@+-]");

  Template {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  sealed interface Part {}

  /** Text as it stands. */
  record Fixed(String text) implements Part {}

  /** A place for a column. */
  record Place(String column, Change change) implements Part {}

  /** What a place does to the text of its column. */
  enum Change {
    NONE,
    LOWER,
    UPPER,
    ID;

    private String of(String text) {
      return switch (this) {
        case NONE -> text;
        case LOWER -> text.toLowerCase(Locale.ROOT);
        case UPPER -> text.toUpperCase(Locale.ROOT);
        case ID -> NOT_IN_IDS.matcher(text).replaceAll("-");
      };
    }
  }

  /**
   * Reads a template.
   *
   * @throws Unusable if a brace has no partner or a change is unknown
   */
  static Template of(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      parts.add(part(source, token));
    }
    return new Template(source, parts);
  }

  /** The columns it takes in. */
  Stream<String> columns() {
    return places().map(Place::column);
  }

  /** The text for a row; empty when one of its columns is. */
  Optional<String> in(Row row) {
    return firstEmpty(row).isPresent()
        ? Optional.empty()
        : Optional.of(parts.stream().map(part -> text(part, row)).collect(Collectors.joining()));
  }

  /** The text for a row, all of whose columns must be filled. */
  String require(Row row) {
    return in(row).orElseThrow(() -> row.flaw(firstEmpty(row).orElseThrow(), "text", "fill it in"));
  }

  /** What the columns of a row hold before any change, to tell apart what became the same text. */
  List<String> unchanged(Row row) {
    return columns().map(row::cell).toList();
  }

  private Optional<String> firstEmpty(Row row) {
    return columns().filter(column -> row.cell(column).isEmpty()).findFirst();
  }

  private Stream<Place> places() {
    return parts.stream().filter(Place.class::isInstance).map(Place.class::cast);
  }

  private static String text(Part part, Row row) {
    return switch (part) {
      case Fixed(String text) -> text;
      case Place(String column, Change change) -> change.of(row.cell(column));
    };
  }

  private static Part part(String source, Matcher token) {
    return switch (token.group()) {
      case "{{" -> new Fixed("{");
      case "}}" -> new Fixed("}");
      case "{", "}" ->
          throw new Unusable(
              "%s has a brace without its partner".formatted(Flaw.quote(source)),
              "write {Column} for a column and {{ or }} for a brace");
      default ->
          token.group(1) == null
              ? new Fixed(token.group())
              : new Place(token.group(1).strip(), change(source, token.group(2)));
    };
  }

  private static Change change(String source, String word) {
    return switch (word) {
      case null -> Change.NONE;
      case "lower" -> Change.LOWER;
      case "upper" -> Change.UPPER;
      case "id" -> Change.ID;
      default ->
          throw new Unusable(
              "%s has the unknown change '%s'".formatted(Flaw.quote(source), word),
              "use lower, upper or id");
    };
  }
}
