package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.policy.Channels;
import dev.relance.tree.Tree;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When one source allows contact.
 *
 * @param hours allowed local hours per weekday; a weekday that is absent allows none
 * @param holidaysAllowed whether contact is allowed on public holidays
 * @param channels the contacts that it speaks of
 * @param zone the zone that the source names; the debtor's when it names none
 */
public record OpenHours(
    Map<DayOfWeek, Hours> hours,
    boolean holidaysAllowed,
    Channels channels,
    Optional<ZoneId> zone,
    Basis basis) {
  public OpenHours {
    hours = Map.copyOf(hours);
  }

  static OpenHours read(Tree entry) {
    return new OpenHours(
        hours(entry.object("hours")),
        entry.isTrue("holidaysAllowed"),
        Channels.of(entry.texts("channels")),
        entry.optionalText("zone").map(_ -> entry.read("zone", ZoneId::of)),
        Basis.read(entry));
  }

  private static Map<DayOfWeek, Hours> hours(Tree days) {
    var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (String day : days.members().keySet()) {
      List<String> span = days.texts(day);
      if (span.size() != 2) {
        throw new IllegalArgumentException(
            "%s: %s is not a pair such as [\"08:00\", \"20:00\"]".formatted(days.at(day), span));
      }
      hours.put(
          DayOfWeek.valueOf(day),
          new Hours(LocalTime.parse(span.get(0)), LocalTime.parse(span.get(1))));
    }
    return hours;
  }
}
