package dev.relance.law;

import dev.relance.document.Document;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
    implements Rule {
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

  static OpenHours read(Document entry) {
    return new OpenHours(
        hours(entry.object("hours")),
        entry.isTrue("holidaysAllowed"),
        Channels.of(entry.texts("channels")),
        entry.optionalText("zone").map(_ -> entry.read("zone", ZoneId::of)),
        Basis.read(entry));
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

  @Override
  public Sentence sentence() {
    return Sentence.of("hours")
        .and("days-and-hours", new Said.Row(Said.Joint.COMMA, spans()))
        .andClaim("holidays", Optional.of(holidaysAllowed))
        .and("by", channels.said())
        .and("in-zone", zone.map(ZoneId::getId).map(Sentence::quote));
  }

  /** Days in a row with the same hours are told together. */
  private List<Said> spans() {
    var spans = new ArrayList<Said>();
    Optional<DayOfWeek> first = Optional.empty();
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<Hours> open = Optional.ofNullable(hours.get(day));
      first = open.isEmpty() ? Optional.empty() : first.or(() -> Optional.of(day));
      boolean goesOn =
          day != DayOfWeek.SUNDAY && open.equals(Optional.ofNullable(hours.get(day.plus(1))));
      if (open.isPresent() && !goesOn) {
        spans.add(span(first.get(), day, open.get()));
        first = Optional.empty();
      }
    }
    return spans;
  }

  private static Sentence span(DayOfWeek first, DayOfWeek last, Hours open) {
    Said hours = Sentence.quote(open.toString());
    return first == last
        ? Sentence.of("hours-of-day", day(first), hours)
        : Sentence.of("hours-of-days", day(first), day(last), hours);
  }

  private static Sentence day(DayOfWeek day) {
    return Sentence.of("day." + name(day));
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
