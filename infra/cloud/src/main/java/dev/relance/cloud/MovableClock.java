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
   * Moves the clock to an instant, which may be the present one.
   *
   * @throws IllegalArgumentException if the instant is in the past
   */
  public synchronized void moveTo(Instant instant) {
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException(
          "the clock shows %s and cannot go back to %s".formatted(now, instant));
    }
    now = instant;
  }
}
