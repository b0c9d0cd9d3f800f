package dev.relance.time;

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

  /** The English name of a holiday, if known. */
  default Optional<String> name(LocalDate day, Place place) {
    return Optional.empty();
  }
}
