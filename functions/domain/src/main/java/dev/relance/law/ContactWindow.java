package dev.relance.law;

import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a debtor may be contacted: where every rule allows it. A rule is asked in the zone that it
 * names, else in each zone in which the debtor may be.
 *
 * <p>Openings of days are worked out once; a window belongs to one decision and one thread.
 */
public final class ContactWindow {
  private static final int DAYS_AHEAD = 60;

  private final List<OpenHours> rules;
  private final Holidays holidays;
  private final List<ZoneId> zones;
  private final Place place;
  private final Map<LocalDate, Instant> openings = new HashMap<>();

  /**
   * @param rules the first of them that does not allow a moment is named for it
   * @param zones the debtor's zone; every zone of the country when it is not known
   */
  public ContactWindow(List<OpenHours> rules, Holidays holidays, List<ZoneId> zones, Place place) {
    this.rules = List.copyOf(rules);
    this.holidays = holidays;
    this.zones = List.copyOf(zones);
    this.place = place;
  }

  /** Whether contact is allowed at an instant. */
  public boolean isOpen(Instant at) {
    return closed(at).isEmpty();
  }

  /** The first rule that does not allow contact at an instant. */
  public Optional<Closed> closed(Instant at) {
    for (OpenHours rule : rules) {
      for (ZoneId zone : zones(rule)) {
        ZonedDateTime local = at.atZone(zone);
        Optional<Hours> hours = hours(rule, local.toLocalDate());
        if (hours.filter(h -> h.contains(local.toLocalTime())).isEmpty()) {
          return Optional.of(new Closed(rule.basis(), local, hours));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first instant at which contact is allowed, at or after an instant; empty when no time of
   * the next 60 days allows any.
   */
  public Optional<Instant> nextOpen(Instant from) {
    Instant end = from.plus(java.time.Duration.ofDays(DAYS_AHEAD));
    Instant candidate = from;
    for (Optional<Closed> closed = closed(candidate);
        closed.isPresent();
        closed = closed(candidate)) {
      candidate = closed.get().nextChance();
      if (candidate.isAfter(end)) {
        return Optional.empty();
      }
    }
    return Optional.of(candidate);
  }

  /**
   * The first allowed instant of a day, in the first zone, or of the next allowed day. Where none
   * is allowed it is the start of the day: what is due then is looked at, and the gate says why
   * not.
   */
  public Instant nextOpen(LocalDate day) {
    return openings.computeIfAbsent(day, this::opening);
  }

  private Instant opening(LocalDate day) {
    Instant start = day.atStartOfDay(zones.getFirst()).toInstant();
    return nextOpen(start).orElse(start);
  }

  private List<ZoneId> zones(OpenHours rule) {
    return rule.zone().map(List::of).orElse(zones);
  }

  /** The hours that a rule leaves on a day, empty when it allows none. */
  private Optional<Hours> hours(OpenHours rule, LocalDate day) {
    Hours allowed = rule.hours().get(day.getDayOfWeek());
    return allowed == null || (!rule.holidaysAllowed() && holidays.isHoliday(day, place))
        ? Optional.empty()
        : Optional.of(allowed);
  }

  /** The public holiday that a closed day is, by its name; empty where it is none. */
  public Optional<String> holiday(Closed closed) {
    return closed.hours().isPresent()
        ? Optional.empty()
        : holidays.name(closed.local().toLocalDate(), place);
  }

  /**
   * A rule that does not allow contact.
   *
   * @param local the time at which it was asked, in the zone in which it is read
   * @param hours what it allows on that day, empty when nothing
   */
  public record Closed(Basis basis, ZonedDateTime local, Optional<Hours> hours) {
    /** When the same rule is worth asking again: at its opening today, or else tomorrow. */
    Instant nextChance() {
      LocalDate today = local.toLocalDate();
      return hours
          .filter(h -> local.toLocalTime().isBefore(h.from()))
          .map(h -> today.atTime(h.from()).atZone(local.getZone()).toInstant())
          .filter(opening -> opening.isAfter(local.toInstant()))
          .orElseGet(() -> today.plusDays(1).atStartOfDay(local.getZone()).toInstant());
    }
  }
}
