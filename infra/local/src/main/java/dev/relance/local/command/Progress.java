package dev.relance.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Shows how far simulated time has come, as one line that updates itself or as a few lines in a
 * log.
 */
final class Progress implements Consumer<Instant> {
  private static final int WIDTH = 28;
  private static final int LOG_STEPS = 10;

  private final PrintWriter err;
  private final Instant from;
  private final Instant until;
  private final boolean isTerminal = System.console() != null && System.console().isTerminal();
  private int shown = -1;

  Progress(PrintWriter err, Instant from, Instant until) {
    this.err = err;
    this.from = from;
    this.until = until;
  }

  @Override
  public void accept(Instant reached) {
    long whole = Math.max(1, Duration.between(from, until).toSeconds());
    int steps = isTerminal ? WIDTH * 4 : LOG_STEPS;
    int step = (int) (Duration.between(from, reached).toSeconds() * steps / whole);
    if (step > shown) {
      shown = step;
      show(reached, (double) step / steps);
    }
  }

  void done() {
    if (isTerminal) {
      err.print("\r" + " ".repeat(WIDTH + 24) + "\r");
      err.flush();
    }
  }

  private void show(Instant reached, double part) {
    LocalDate day = reached.atZone(ZoneOffset.UTC).toLocalDate();
    int full = (int) (part * WIDTH);
    String bar = "━".repeat(full) + "·".repeat(WIDTH - full);
    if (isTerminal) {
      err.printf("\r  %s  %s %3.0f %%", bar, day, part * 100);
    } else {
      err.printf("  %s  %3.0f %%%n", day, part * 100);
    }
    err.flush();
  }
}
