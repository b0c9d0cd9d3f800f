package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.account.FollowUp;
import dev.relance.account.Note;
import dev.relance.account.Noted;
import dev.relance.account.TakeIn;
import dev.relance.decide.Plan;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.plan.WakeUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
   * Loads an account, notes what its records tell, and hands it to a deed; again when there was
   * more than one write takes, or when somebody else wrote in between.
   *
   * @param deed takes the account, the state as it was read, and the state as noted so far
   */
  void untilDone(AccountId id, Terms terms, Instant now, Deed deed) {
    int lost = 0;
    while (lost < MOST_LOST_RACES) {
      Loaded loaded = accounts.load(id);
      Noted taken = TakeIn.of(loaded, terms, now);
      Outcome outcome =
          taken.isWhole()
              ? deed.act(
                  loaded.account().with(taken.followUp().history()), loaded.followUp(), taken)
              : outcome(write(taken, now), Outcome.MORE);
      if (outcome == Outcome.DONE) {
        return;
      }
      lost += outcome == Outcome.LOST ? 1 : 0;
    }
    throw new IllegalStateException("account %s changed %d times under us".formatted(id, lost));
  }

  /** Notes findings and the next look on top of what was noted; writes only a difference. */
  Outcome plan(Noted before, FollowUp read, Plan.Findings findings, Instant now) {
    Noted noted = Note.of(before.followUp(), findings, now);
    Optional<Instant> next = noted.isWhole() ? findings.dueAt() : Optional.of(now);
    FollowUp planned = noted.followUp().withDueAt(next, next);
    Noted all = new Noted(planned, join(before.events(), noted.events()), noted.isWhole());
    if (!all.isChangeOf(read)) {
      return Outcome.DONE;
    }
    if (write(all, now).isEmpty()) {
      return Outcome.LOST;
    }
    wake(read, next, now);
    return all.isWhole() ? Outcome.DONE : Outcome.MORE;
  }

  private static Outcome outcome(Optional<FollowUp> written, Outcome whenWritten) {
    return written.isPresent() ? whenWritten : Outcome.LOST;
  }

  /** What is done with an account that was loaded. */
  @FunctionalInterface
  interface Deed {
    Outcome act(Account account, FollowUp read, Noted taken);
  }

  /** How a deed ended: done, written in part with more to note, or overtaken by another writer. */
  enum Outcome {
    DONE,
    MORE,
    LOST
  }

  /** Sets the timer when it differs from the one that was asked for before. */
  void wake(FollowUp before, Optional<Instant> dueAt, Instant now) {
    if (!before.wakeUpAt().equals(dueAt)) {
      wakeUps.set(before.id(), before.wakeUpAt(), dueAt, now);
    }
  }

  /** Writes a change; empty when somebody else wrote first. */
  Optional<FollowUp> write(Noted noted, Instant now) {
    FollowUp changed = noted.followUp();
    List<Entry> entries = Entry.chain(changed.id(), changed.head(), now, noted.events());
    return accounts.commit(changed, entries, now);
  }

  /** Applies a change to the state as it is now, as often as somebody else writes in between. */
  void amend(AccountId id, Instant now, Function<FollowUp, Amendment> change) {
    for (int lost = 0; lost < MOST_LOST_RACES; lost++) {
      FollowUp read = accounts.followUp(id);
      Amendment amendment = change.apply(read);
      Noted noted = amendment.noted(read, now);
      if (!noted.isChangeOf(read)) {
        return;
      }
      if (write(noted, now).isPresent()) {
        wake(read, noted.followUp().wakeUpAt(), now);
        return;
      }
    }
    throw new IllegalStateException("account %s changed too often under us".formatted(id));
  }

  /**
   * A change of the state alone.
   *
   * @param needsALook whether the account is to be looked at again at once
   */
  record Amendment(FollowUp changed, List<Event> events, boolean needsALook) {
    private Noted noted(FollowUp read, Instant now) {
      boolean isChange = !events.isEmpty() || !changed.equals(read);
      FollowUp planned =
          isChange && needsALook ? changed.withDueAt(Optional.of(now), Optional.of(now)) : changed;
      return new Noted(planned, events, true);
    }
  }

  static List<Event> join(List<Event> first, List<Event> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
