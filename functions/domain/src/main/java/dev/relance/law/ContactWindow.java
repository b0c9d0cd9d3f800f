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
 * When a debtor may be contacted: whenever every rule allows it. A rule is checked in the zone that
 * it names, else in each zone in which the debtor may be.
 *
 * <p>Opening hours of a day are computed once. A window belongs to one decision and one thread.
 */
public final class ContactWindow {
  private static final int DAYS_AHEAD = 60;

  private final List<OpenHours> rules;
  private final Holidays holidays;
  private final List<ZoneId> zones;
  private final Place place;
  private final Map<LocalDate, Instant> openings = new HashMap<>();

  /**
   * @param rules in order; the first one that forbids a moment is reported
   * @param zones the debtor's zone, or every zone of the country if it is not known
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

  /** The first rule that forbids contact at an instant. */
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
   * The first allowed instant, at or after an instant. Empty if none of the next 60 days has one.
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
   * The first allowed instant in the first zone, on a day or the next allowed day. If there is
   * none, it is the start of the day; the gate then explains why nothing is sent.
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

  /** The hours that a rule allows on a day; empty if none. */
  private Optional<Hours> hours(OpenHours rule, LocalDate day) {
    Hours allowed = rule.hours().get(day.getDayOfWeek());
    return allowed == null || (!rule.holidaysAllowed() && holidays.isHoliday(day, place))
        ? Optional.empty()
        : Optional.of(allowed);
  }

  /** The name of the public holiday that closes a day; empty if it is none. */
  public Optional<String> holiday(Closed closed) {
    return closed.hours().isPresent()
        ? Optional.empty()
        : holidays.name(closed.local().toLocalDate(), place);
  }

  /**
   * A rule that forbids contact.
   *
   * @param local the time that was checked, in the zone of the check
   * @param hours what it allows on that day; empty if nothing
   */
  public record Closed(Basis basis, ZonedDateTime local, Optional<Hours> hours) {
    /** When the same rule is worth checking again: at today's opening, else tomorrow. */
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
