package dev.relance.source;

import java.util.Map;
import java.util.Optional;

/**
 * What a document does not say and whoever hands it over does.
 *
 * @param creditorId whose records they are; without it the mapping says so
 * @param zone the IANA time zone of times that name no other; without it the mapping says so
 * @param dateFormat which of the mapping's formats of dates the document uses, if it matters
 * @param delimiter of a table, if it is not the mapping's
 * @param values other values by name, such as {@code currency}
 */
public record Given(
    Optional<String> creditorId,
    Optional<String> zone,
    Optional<String> dateFormat,
    Optional<Character> delimiter,
    Map<String, String> values) {
  /** Nothing: the mapping says it all. */
  public static final Given NOTHING =
      new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public Given {
    values = Map.copyOf(values);
  }

  /** The same with a format of dates. */
  public Given withDates(String format) {
    return new Given(creditorId, zone, Optional.of(format), delimiter, values);
  }

  /** The same with a mark between the cells of a table. */
  public Given withDelimiter(char mark) {
    return new Given(creditorId, zone, dateFormat, Optional.of(mark), values);
  }
}
