package dev.relance.invoice;

import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reason to send no messages at all.
 *
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

  /** Whether it is still in force on a day. */
  public boolean standsOn(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /** Its last day, or a day in the far future if none is known. */
  public LocalDate lastDay() {
    return until.orElse(LocalDate.MAX);
  }
}
