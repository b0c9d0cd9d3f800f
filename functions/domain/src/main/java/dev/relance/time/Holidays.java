package dev.relance.time;

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

  /** What the holiday is called in English, where that is known. */
  default Optional<String> name(LocalDate day, Place place) {
    return Optional.empty();
  }
}
