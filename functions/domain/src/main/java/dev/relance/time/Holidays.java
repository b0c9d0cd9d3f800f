package dev.relance.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Tells public holidays. */
@FunctionalInterface
public interface Holidays {
  /**
   * Whether the day is a public holiday of the place, national or regional. A place whose holidays
   * are not known answers for its country; a country that is not known has none.
   */
  boolean isHoliday(LocalDate day, Place place);

  /** The nth day after a day that is no Saturday, no Sunday and no public holiday of the place. */
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

  /** What the holiday is called in English, where that is known. */
  default Optional<String> name(LocalDate day, Place place) {
    return Optional.empty();
  }
}
