package dev.relance.local.book;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one row contributes to one record.
 *
 * @param at when; at the start of the replay if empty
 * @param order increases over the rows and, within a row, over the entries of the mapping
 * @param place the row, for messages
 * @param fields its content; an update has only what changes
 */
record Emission(
    Optional<Instant> at,
    int order,
    String place,
    String record,
    MappedRecord entry,
    Map<String, Object> fields) {
  private static final Pattern KEY = Pattern.compile("[a-z]+#[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}");
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm['['VV']']");

  /**
   * By time. At the same instant, whole records come before updates, then in the order of the file.
   */
  static final Comparator<Emission> AS_WRITTEN =
      Comparator.comparing(Emission::instant)
          .thenComparing(Emission::isUpdate)
          .thenComparing(Emission::order);

  /** What a row contributes to a record; empty if the row does not become it. */
  static Optional<Emission> of(MappedRecord entry, CsvRow row, int order) {
    if (entry.when().isPresent() && entry.when().get().in(row).isBlank()) {
      return Optional.empty();
    }
    String record = entry.key().in(row);
    if (!KEY.matcher(record).matches()) {
      String column = entry.key().columns().stream().findFirst().orElse("");
      throw FlawedFile.of(row.place(column), "not-a-key", Flaw.quote(record), column);
    }
    return Optional.of(
        new Emission(
            entry.at().map(template -> written(template.in(row), row, entry.zone())),
            order,
            row.place(),
            record,
            entry,
            entry.fields().in(row)));
  }

  Instant instant() {
    return at.orElse(Instant.MIN);
  }

  boolean isUpdate() {
    return entry.kind().isUpdate();
  }

  Emission movedTo(Optional<Instant> later) {
    return new Emission(later, order, place, record, entry, fields);
  }

  /**
   * A local time that a clock change skips moves by the length of the change. Of a time that comes
   * twice, the first is used.
   */
  private static Instant written(String text, CsvRow row, ZoneId zone) {
    try {
      return switch (LOCAL_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)) {
        case ZonedDateTime zoned -> zoned.toInstant();
        case TemporalAccessor local -> LocalDateTime.from(local).atZone(zone).toInstant();
      };
    } catch (DateTimeException e) {
      throw FlawedFile.of(row.place(row.lastRead()), "not-a-local-time", Flaw.quote(text));
    }
  }
}
