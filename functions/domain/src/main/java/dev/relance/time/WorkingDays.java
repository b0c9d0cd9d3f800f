package dev.relance.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The working days of a place: all but Saturdays, Sundays and its public holidays. */
public record WorkingDays(Holidays holidays, Place place) {
  /** Whether a day is one. */
  public boolean includes(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day, place);
  }

  /** A day, or the first working day after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!includes(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The last working day before a day. */
  public LocalDate before(LocalDate day) {
    LocalDate found = day.minusDays(1);
    while (!includes(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The nth working day after a day. */
  public LocalDate nthAfter(LocalDate day, int nth) {
    LocalDate found = day;
    for (int counted = 0; counted < nth; counted++) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }
}
