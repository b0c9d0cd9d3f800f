package dev.relance.plan;

import dev.relance.invoice.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Spreads what many accounts are due for at the same moment. Each account has its own share of a
 * span, another one each day, so that nobody is always last.
 */
public final class Turn {
  private static final long MIX = 0xbf58476d1ce4e5b9L;

  /** A timer fires within its minute, so turns that lie closer spread nothing. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

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

  /**
   * The next moment at which an account has its turn: a span after its turn before, as often as it
   * takes. Where that is too late, its turns come twice as often, and so on. So what comes due in
   * the course of a day is spread over what is left of it.
   *
   * @param first its first turn of the day
   * @param isPossible whether a message can go out at a moment
   */
  public static Instant next(
      Duration span, Instant first, Instant at, Predicate<Instant> isPossible) {
    long since = Math.max(0, Duration.between(first, at).toMillis());
    for (long step = span.toMillis(); step >= SHORTEST.toMillis(); step /= 2) {
      Instant turn = first.plusMillis(Math.ceilDiv(since, step) * step);
      if (isPossible.test(turn)) {
        return turn;
      }
    }
    return at;
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
