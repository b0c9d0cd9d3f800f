package dev.relance.law;

import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When a debtor may be contacted: the hours that all packs allow, in the debtor's zone, from the
 * policy's time of day on, without the weekdays and public holidays that any pack excludes.
 */
public record ContactWindow(
    List<LawPack> packs, LocalTime sendFrom, Holidays holidays, ZoneId zone, Place place) {
  private static final int DAYS_AHEAD = 60;

  public ContactWindow {
    packs = List.copyOf(packs);
  }

  /** Whether contact is allowed at an instant. */
  public boolean isOpen(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return hours(local.toLocalDate())
        .filter(hours -> hours.contains(local.toLocalTime()))
        .isPresent();
  }

  /**
   * The first instant at which contact is allowed, at or after an instant.
   *
   * @throws IllegalStateException if no day of the next 60 allows any
   */
  public Instant nextOpen(Instant from) {
    if (isOpen(from)) {
      return from;
    }
    LocalDate first = from.atZone(zone).toLocalDate();
    for (LocalDate day = first; day.isBefore(first.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
      Optional<Instant> opening = opening(day);
      if (opening.isPresent() && !opening.get().isBefore(from)) {
        return opening.get();
      }
    }
    throw new IllegalStateException(
        "no contact hours for %s within %d days of %s".formatted(place, DAYS_AHEAD, first));
  }

  /** The first allowed instant of a day or of the next allowed day. */
  public Instant nextOpen(LocalDate day) {
    return nextOpen(day.atStartOfDay(zone).toInstant());
  }

  /** The sources of the window. */
  public String cites() {
    return String.join("; ", packs.stream().map(LawPack::hoursCite).distinct().toList());
  }

  /** The hours of a day, empty when it allows none. */
  public Optional<Hours> hours(LocalDate day) {
    LocalTime from = sendFrom;
    LocalTime until = LocalTime.MAX;
    for (LawPack pack : packs) {
      Hours allowed = pack.hours().get(day.getDayOfWeek());
      if (allowed == null || (!pack.holidaysAllowed() && holidays.isHoliday(day, place))) {
        return Optional.empty();
      }
      from = allowed.from().isAfter(from) ? allowed.from() : from;
      until = allowed.until().isBefore(until) ? allowed.until() : until;
    }
    return from.isBefore(until) ? Optional.of(new Hours(from, until)) : Optional.empty();
  }

  private Optional<Instant> opening(LocalDate day) {
    return hours(day).map(hours -> day.atTime(hours.from()).atZone(zone).toInstant());
  }
}
