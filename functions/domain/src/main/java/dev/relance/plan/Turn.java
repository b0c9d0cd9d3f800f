package dev.relance.plan;

import dev.relance.invoice.AccountId;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Spreads what many accounts are due for at the same moment. Each account has its own share of a
 * span, another one each day, so that nobody is always last.
 */
public final class Turn {
  private static final long MIX = 0xbf58476d1ce4e5b9L;

  private Turn() {}

  /**
   * How long an account waits within a span on a day: whole seconds, from zero inclusive to the
   * span exclusive.
   */
  public static Duration within(Duration span, AccountId account, LocalDate day) {
    return span.isZero()
        ? Duration.ZERO
        : Duration.ofSeconds(Math.floorMod(mixed(account.key(), day), span.toSeconds()));
  }

  /** Neighbouring names and days come out far apart. */
  private static long mixed(String account, LocalDate day) {
    long mixed = day.toEpochDay();
    for (int i = 0; i < account.length(); i++) {
      mixed = (mixed ^ account.charAt(i)) * MIX;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }
}
