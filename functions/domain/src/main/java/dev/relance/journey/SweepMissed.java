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
 * Sweeps up what was missed: every account whose time has passed without a look is woken again. It
 * reads only what is due, never all accounts, and repeating it does no harm.
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

  /** Wakes what was missed, and tells how many accounts that were. */
  public int sweep() {
    Instant now = clock.instant();
    List<AccountId> missed = accounts.dueBefore(now.minus(PATIENCE));
    missed.forEach(id -> wakeUps.set(id, Optional.empty(), Optional.of(now), now));
    return missed.size();
  }
}
