package dev.relance.local.report;

import dev.relance.vocabulary.Level;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule found and expected, as a person reads it after a label: codes, days and moments in
 * words, and no full stop at the end.
 */
final class Grounds {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  /** Days and moments that stand alone, not inside a reference such as FA-2026-01-12. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z)?)?(?![\\w-])");

  private final ZoneId zone;

  Grounds(ZoneId zone) {
    this.zone = zone;
  }

  String found(String text) {
    return times(Texts.detail(Locale.ENGLISH, text));
  }

  /**
   * @param level the word of the level that the rule was asked about
   */
  String expected(String text, String level) {
    String code = " of " + level;
    String named =
        text.endsWith(code)
            ? text.substring(0, text.length() - code.length())
                + " of the "
                + Texts.level(Locale.ENGLISH, Level.parse(level))
            : text;
    return found(named);
  }

  private String times(String text) {
    return TIME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(time(match.group())));
  }

  private String time(String written) {
    UnaryOperator<String> read =
        written.endsWith("Z")
            ? t -> ENGLISH.moment(Instant.parse(t).atZone(zone))
            : written.contains("T")
                ? t -> ENGLISH.moment(LocalDateTime.parse(t).atZone(zone))
                : t -> ENGLISH.date(LocalDate.parse(t));
    try {
      return read.apply(written);
    } catch (DateTimeException noSuchDay) {
      return written;
    }
  }
}
