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
   * Makes an attempt on an account, and repeats it whenever somebody else wrote in between.
   *
   * @param attempt false if somebody else wrote first
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

  /** Changes the present state, and repeats it whenever somebody else wrote in between. */
  void amend(AccountId id, Instant now, Function<FollowUp, Revision> change) {
    untilWon(id, () -> write(change.apply(accounts.followUp(id)), now));
  }

  /** Writes the changes and sets the timer; false if somebody else wrote first. */
  boolean write(Revision revision, Instant now) {
    return revision.isEmpty() || commit(revision, now).isPresent();
  }

  /** Writes a revision and sets the timer; empty if somebody else wrote first. */
  Optional<FollowUp> commit(Revision revision, Instant now) {
    FollowUp changed = revision.state();
    List<Entry> entries = Entry.chain(changed.id(), changed.head(), now, revision.events());
    Optional<FollowUp> written = accounts.commit(changed, entries, now);
    written.ifPresent(state -> wake(revision.read(), state.wakeUpAt(), now));
    return written;
  }

  /** Sets the timer if it differs from the one requested before. */
  private void wake(FollowUp before, Optional<Instant> at, Instant now) {
    if (!before.wakeUpAt().equals(at)) {
      wakeUps.set(before.id(), before.wakeUpAt(), at, now);
    }
  }
}
