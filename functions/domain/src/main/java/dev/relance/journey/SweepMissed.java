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

  /** Wakes the missed accounts and returns how many there were. */
  public int sweep() {
    Instant now = clock.instant();
    List<AccountId> missed = accounts.dueBefore(now.minus(PATIENCE));
    missed.forEach(id -> wakeUps.set(id, Optional.empty(), Optional.of(now), now));
    return missed.size();
  }
}
