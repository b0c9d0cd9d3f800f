package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.Revision;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.plan.WakeUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Writes changes of an account with their evidence, and keeps its timer in step. */
final class Writer {
  private static final int MOST_LOST_RACES = 8;

  private final Accounts accounts;
  private final WakeUps wakeUps;

  Writer(Accounts accounts, WakeUps wakeUps) {
    this.accounts = accounts;
    this.wakeUps = wakeUps;
  }

  /**
   * Makes an attempt on an account, again as often as somebody else wrote in between.
   *
   * @param attempt false when it lost the race
   */
  void untilWon(AccountId id, BooleanSupplier attempt) {
    for (int lost = 0; lost < MOST_LOST_RACES; lost++) {
      if (attempt.getAsBoolean()) {
        return;
      }
    }
    throw new IllegalStateException(
        "account %s changed %d times under us".formatted(id, MOST_LOST_RACES));
  }

  /** Changes the state as it is now, as often as somebody else writes in between. */
  void amend(AccountId id, Instant now, Function<FollowUp, Revision> change) {
    untilWon(id, () -> write(change.apply(accounts.followUp(id)), now));
  }

  /** Writes what changes and sets the timer; false when somebody else wrote first. */
  boolean write(Revision revision, Instant now) {
    return revision.isEmpty() || commit(revision, now).isPresent();
  }

  /** Writes a revision and sets the timer; empty when somebody else wrote first. */
  Optional<FollowUp> commit(Revision revision, Instant now) {
    FollowUp changed = revision.state();
    List<Entry> entries = Entry.chain(changed.id(), changed.head(), now, revision.events());
    Optional<FollowUp> written = accounts.commit(changed, entries, now);
    written.ifPresent(state -> wake(revision.read(), state.wakeUpAt(), now));
    return written;
  }

  /** Sets the timer when it differs from the one that was asked for before. */
  void wake(FollowUp before, Optional<Instant> at, Instant now) {
    if (!before.wakeUpAt().equals(at)) {
      wakeUps.set(before.id(), before.wakeUpAt(), at, now);
    }
  }
}
