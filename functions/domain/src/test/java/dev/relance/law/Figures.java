package dev.relance.law;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers, dates and times of a document, each in one form: 10.00 and 10 are the same. */
final class Figures {
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}";
  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
  private static final Pattern WHOLE = Pattern.compile(DATE + "|" + TIME + "|" + NUMBER);
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(?:" + DATE + "|" + TIME + "|\\d+(?:,\\d{3})*(?:\\.\\d+)?)");

  private Figures() {}

  /** Those that stand alone: as a number, or as a text of nothing else. */
  static Stream<String> alone(Object part) {
    return leaves(part)
        .filter(leaf -> leaf instanceof Number || WHOLE.matcher(leaf.toString()).matches())
        .map(leaf -> oneForm(leaf.toString()));
  }

  /** Those that stand alone or within words. */
  static Stream<String> all(Object part) {
    return Stream.concat(
        alone(part),
        leaves(part)
            .filter(String.class::isInstance)
            .flatMap(leaf -> IN_WORDS.matcher((String) leaf).results().map(r -> r.group()))
            .map(Figures::oneForm));
  }

  /** The members of an object without some of them. */
  static Map<String, Object> without(Map<?, ?> members, Set<String> names) {
    var rest = new java.util.LinkedHashMap<String, Object>();
    members.forEach(
        (name, value) -> {
          if (!names.contains((String) name) && value != null) {
            rest.put((String) name, value);
          }
        });
    return rest;
  }

  private static Stream<?> leaves(Object part) {
    return switch (part) {
      case Map<?, ?> map -> map.values().stream().filter(v -> v != null).flatMap(Figures::leaves);
      case Collection<?> list -> list.stream().flatMap(Figures::leaves);
      default -> Stream.of(part);
    };
  }

  private static String oneForm(String figure) {
    return figure.matches(DATE + "|" + TIME)
        ? figure
        : new BigDecimal(figure.replace(",", "")).stripTrailingZeros().toPlainString();
  }
}
