package dev.relance.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Moments as programs write them: seconds since 1970, or a time with its offset from UTC. */
final class Moments {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'[UTC]'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /** The day of a moment in a zone. */
  static String day(String text, ZoneId zone) {
    return moment(text).atZone(zone).toLocalDate().toString();
  }

  /** A moment as the time of an entry. */
  static String time(String text) {
    return IN_UTC.format(moment(text));
  }

  private static Instant moment(String text) {
    try {
      return SECONDS.matcher(text).matches()
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw FlawedFile.of("", "not-a-moment", Flaw.quote(text));
    }
  }
}
