package dev.relance.account;

import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.plan.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps our state of every account, together with its evidence, and reads what was recorded. */
public interface Accounts {
  /** Reads everything that a decision rests on, strongly consistent. */
  Loaded load(AccountId id);

  /** Reads our own state alone, strongly consistent. */
  FollowUp followUp(AccountId id);

  /**
   * Writes the state and its evidence together, or neither.
   *
   * @param changed the state as it will be; its version is the one that was read
   * @param entries in order of the chain; none when only the state changes
   * @return the state as it is now, with the next version; empty when somebody else wrote first
   */
  Optional<FollowUp> commit(FollowUp changed, List<Entry> entries, Instant at);

  /** Accounts that were due before an instant and have not been looked at since. */
  List<AccountId> dueBefore(Instant instant);

  /** Reads the states of many accounts with the names of their debtors. */
  List<Named> named(List<AccountId> ids);

  /**
   * Accounts of a creditor that have something open or changed on a day or later, in order.
   *
   * @param after where the page before ended
   */
  Page ofCreditor(String creditorId, LocalDate changedSince, Optional<String> after);

  /** An account as loaded: facts and state, of one moment. */
  record Loaded(Account account, FollowUp followUp) {}

  /** The state of an account, and the debtor's name if it is on record. */
  record Named(FollowUp followUp, Optional<String> debtorName) {}

  /** A page of accounts, and where the next one starts when there is one. */
  record Page(List<AccountId> accounts, Optional<String> next) {
    public Page {
      accounts = List.copyOf(accounts);
    }
  }
}
