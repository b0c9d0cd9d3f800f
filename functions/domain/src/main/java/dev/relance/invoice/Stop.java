package dev.relance.invoice;

import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reason to send no messages at all.
 *
 * @param since the first day; until then messages go on
 * @param until the last day of a moratorium, inclusive; without it a stop lasts until the record
 *     changes
 */
public record Stop(StopKind kind, LocalDate since, Optional<LocalDate> until, String note) {
  public Stop {
    if (until.filter(last -> last.isBefore(since)).isPresent()) {
      throw new IllegalArgumentException(
          "a stop until %s cannot begin on %s".formatted(until.get(), since));
    }
  }

  /** Whether it is in force on a day: from its first day to its last, both inclusive. */
  public boolean standsOn(LocalDate day) {
    return !since.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /** Its last day, or a day in the far future if none is known. */
  public LocalDate lastDay() {
    return until.orElse(LocalDate.MAX);
  }
}
