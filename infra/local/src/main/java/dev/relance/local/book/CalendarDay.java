package dev.relance.local.book;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * A calendar date that a column holds.
 *
 * @param format the letters of {@link DateTimeFormatter}, such as {@code M/d/yyyy}; months that are
 *     words are English
 * @param plusDays calendar days that are added; may be negative
 */
record CalendarDay(String column, String format, int plusDays, boolean isOptional) {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  CalendarDay {
    formatter(format);
  }

  /**
   * The date in a row; empty when the cell is empty and may be. A day that the calendar does not
   * have, such as 2/30, is refused.
   */
  Optional<LocalDate> in(Row row) {
    return isOptional && row.cell(column).isEmpty() ? Optional.empty() : Optional.of(require(row));
  }

  private LocalDate require(Row row) {
    try {
      LocalDate day = LocalDate.parse(row.cell(column), formatter(format)).plusDays(plusDays);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below, in the same words as a year that cannot be meant
    }
    throw row.flaw(
        column,
        "a date like %s of the years 1900 to 9999".formatted(format),
        "correct it, or the \"format\" in the mapping");
  }

  private static DateTimeFormatter formatter(String format) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(format)
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new Unusable(
          "%s is no date format".formatted(Flaw.quote(format)), "write one like M/d/yyyy");
    }
  }
}
