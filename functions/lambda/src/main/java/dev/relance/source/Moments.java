package dev.relance.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/**
 * Moments as programs write them: seconds since 1970, a time with its offset from UTC, a local time
 * (also as fourteen digits), or a day.
 */
final class Moments {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendOptional(DateTimeFormatter.ofPattern("uuuuMMddHHmmss"))
          .appendOptional(DateTimeFormatter.ISO_DATE_TIME)
          .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
          .toFormatter();
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'[UTC]'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /** The day of a moment in a zone. A local time and a day are of that zone already. */
  static String day(String text, ZoneId zone) {
    return switch (read(text)) {
      case Instant moment -> moment.atZone(zone).toLocalDate().toString();
      case OffsetDateTime moment -> moment.atZoneSameInstant(zone).toLocalDate().toString();
      case TemporalAccessor local -> LocalDate.from(local).toString();
    };
  }

  /** A moment as the time of an entry. */
  static String time(String text) {
    return switch (read(text)) {
      case Instant moment -> IN_UTC.format(moment);
      case OffsetDateTime moment -> IN_UTC.format(moment);
      case LocalDateTime local -> LOCAL.format(local);
      case TemporalAccessor day -> LocalDate.from(day).atStartOfDay().format(LOCAL);
    };
  }

  private static TemporalAccessor read(String text) {
    try {
      return SECONDS.matcher(text).matches()
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      throw FlawedFile.of("", "not-a-moment", Flaw.quote(text));
    }
  }
}
