package dev.relance.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Tells public holidays. */
@FunctionalInterface
public interface Holidays {
  /**
   * Whether a day is a public holiday of a place, national or regional. Without known holidays of
   * the place, its country's count; an unknown country has none.
   */
  boolean isHoliday(LocalDate day, Place place);

  /**
   * The nth working day after a day. Saturdays, Sundays and public holidays of the place do not
   * count.
   */
  default LocalDate workingDayAfter(LocalDate start, int nth, Place place) {
    LocalDate day = start;
    for (int counted = 0; counted < nth; ) {
      day = day.plusDays(1);
      boolean isWeekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      counted += isWeekend || isHoliday(day, place) ? 0 : 1;
    }
    return day;
  }

  /** The English name of a holiday, if known. */
  default Optional<String> name(LocalDate day, Place place) {
    return Optional.empty();
  }
}
