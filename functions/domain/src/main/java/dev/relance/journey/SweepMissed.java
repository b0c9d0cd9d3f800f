package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.invoice.AccountId;
import dev.relance.plan.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Wakes every account whose time passed without a look. It reads only what is due, never all
 * accounts. Repeating it is harmless.
 */
public final class SweepMissed {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  public SweepMissed(Accounts accounts, WakeUps wakeUps, InstantSource clock) {
    this.accounts = accounts;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /**
   * Wakes the missed accounts and returns how many there were. After an outage they come one after
   * another, as fast as the mail service takes messages.
   */
  public int sweep(int perSecond) {
    Instant now = clock.instant();
    List<AccountId> missed = accounts.dueBefore(now.minus(PATIENCE));
    for (int i = 0; i < missed.size(); i++) {
      Instant turn = now.plusSeconds(i / perSecond);
      wakeUps.set(missed.get(i), Optional.empty(), Optional.of(turn), now);
    }
    return missed.size();
  }
}
