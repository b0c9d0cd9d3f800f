package dev.relance.law;

import dev.relance.document.Document;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When one source allows contact.
 *
 * @param hours allowed local hours per weekday; an absent weekday allows none
 * @param holidaysAllowed whether contact is allowed on public holidays
 * @param channels the contacts that it is about
 * @param zone the zone that the source names, else the debtor's
 */
public record OpenHours(
    Map<DayOfWeek, Hours> hours,
    boolean holidaysAllowed,
    Channels channels,
    Optional<ZoneId> zone,
    Basis basis)
    implements LawRule {
  private static final Hours WAKING = new Hours(LocalTime.of(8, 0), LocalTime.of(21, 0));

  public OpenHours {
    hours = Map.copyOf(hours);
  }

  /**
   * What remains of a house rule that the owner leaves aside: every day, during waking hours.
   * Contact at unusual hours is harassment in many places (N.Y. GBL 601(6), AJA 1970 s40). Rules
   * that name hours agree on 08:00 to 21:00 (12 CFR 1006.6(b)(1)).
   */
  public OpenHours ofWakingHours() {
    if (!basis.isHouseRule()) {
      return this;
    }
    return new OpenHours(everyDay(WAKING), true, channels, zone, basis);
  }

  /** The house rule that messages go out only from a certain time of day. */
  public static OpenHours sentFrom(LocalTime time) {
    return new OpenHours(
        everyDay(new Hours(time, LocalTime.MAX)),
        true,
        Channels.ALL,
        Optional.empty(),
        Basis.HOUSE);
  }

  private static Map<DayOfWeek, Hours> everyDay(Hours hours) {
    var everyDay = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      everyDay.put(day, hours);
    }
    return everyDay;
  }

  static OpenHours read(RuleReading entry) {
    Map<DayOfWeek, Hours> hours = hours(entry.entry().object("hours"));
    entry.say("hours", said(hours));
    boolean holidaysAllowed = entry.isOrNot("holidaysAllowed");
    Channels channels = entry.channels();
    Optional<ZoneId> zone =
        entry.optionalQuote("zone").map(_ -> entry.entry().read("zone", ZoneId::of));
    return new OpenHours(hours, holidaysAllowed, channels, zone, entry.basis());
  }

  private static Map<DayOfWeek, Hours> hours(Document days) {
    var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = name(day);
      List<String> span = days.texts(name);
      if (span.size() == 2) {
        hours.put(day, new Hours(LocalTime.parse(span.get(0)), LocalTime.parse(span.get(1))));
      } else if (!span.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: %s is not a pair such as [\"08:00\", \"20:00\"]".formatted(days.at(name), span));
      }
    }
    return hours;
  }

  /** Consecutive days with the same hours are grouped. */
  private static Said said(Map<DayOfWeek, Hours> hours) {
    var spans = new ArrayList<Said>();
    for (DayOfWeek day : hours.keySet()) {
      Optional<Hours> open = Optional.ofNullable(hours.get(day));
      boolean goesOn = day != DayOfWeek.MONDAY && isSame(hours, day.minus(1), open);
      if (!goesOn) {
        spans.add(span(day, lastDay(hours, day, open), String.valueOf(hours.get(day))));
      }
    }
    return new Said.Series(spans);
  }

  private static DayOfWeek lastDay(
      Map<DayOfWeek, Hours> hours, DayOfWeek day, Optional<Hours> open) {
    return day != DayOfWeek.SUNDAY && isSame(hours, day.plus(1), open)
        ? lastDay(hours, day.plus(1), open)
        : day;
  }

  private static boolean isSame(Map<DayOfWeek, Hours> hours, DayOfWeek day, Optional<Hours> open) {
    return Optional.ofNullable(hours.get(day)).equals(open);
  }

  private static Sentence span(DayOfWeek first, DayOfWeek last, String open) {
    var clauses = new ArrayList<Sentence.Phrase>();
    clauses.add(new Sentence.Phrase("day", new Said.Term(name(first))));
    if (first != last) {
      clauses.add(new Sentence.Phrase("lastDay", new Said.Term(name(last))));
    }
    clauses.add(new Sentence.Phrase("open", new Said.Quote(open)));
    return new Sentence("span", clauses);
  }

  /** The day as packs write it. */
  private static String name(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "monday";
      case TUESDAY -> "tuesday";
      case WEDNESDAY -> "wednesday";
      case THURSDAY -> "thursday";
      case FRIDAY -> "friday";
      case SATURDAY -> "saturday";
      case SUNDAY -> "sunday";
    };
  }
}
