package dev.relance.cloud;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved, and never goes back. */
public final class MovableClock implements InstantSource {
  private Instant now;

  private MovableClock(Instant start) {
    now = start;
  }

  public static MovableClock at(Instant start) {
    return new MovableClock(start);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /**
   * Moves the clock on to an instant; the one that it already shows is allowed.
   *
   * @throws IllegalArgumentException if the instant lies before the one that the clock shows
   */
  public synchronized void moveTo(Instant instant) {
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException(
          "the clock shows %s and cannot go back to %s".formatted(now, instant));
    }
    now = instant;
  }
}
