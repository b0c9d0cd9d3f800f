package dev.relance.law;

import java.time.LocalTime;

/** Hours of a day: {@code from} is inclusive, {@code until} is exclusive. */
public record Hours(LocalTime from, LocalTime until) {
  public Hours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("hours %s to %s are empty".formatted(from, until));
    }
  }

  /** Whether a local time is inside. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(until);
  }

  @Override
  public String toString() {
    return until.equals(LocalTime.MAX) ? "from " + from : from + "-" + until;
  }
}
