package dev.relance.account;

import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.plan.Account;
import dev.relance.plan.DueDates;
import dev.relance.plan.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stores our state of every account together with its evidence, and reads what was recorded. */
public interface Accounts {
  /** Reads everything that a decision needs, strongly consistent. */
  Loaded load(AccountId id);

  /** Reads only our own state, strongly consistent. */
  FollowUp followUp(AccountId id);

  /**
   * Writes the state and its evidence together, or neither.
   *
   * @param changed the state to write; its version is the one that was read
   * @param entries in the order of the chain; none if only the state changes
   * @return the written state with the next version; empty if somebody else wrote first
   */
  Optional<FollowUp> commit(FollowUp changed, List<Entry> entries, Instant at);

  /** The account that an answer names, by one of its {@link Signposts}. */
  Optional<AccountId> behind(String name);

  /** The evidence of an account, in order. */
  List<Entry> evidence(AccountId id);

  /** Accounts that were due before an instant and that nobody has looked at since. */
  List<AccountId> dueBefore(Instant instant);

  /** Reads the states of many accounts with the names of their debtors. */
  List<NamedFollowUp> named(List<AccountId> ids);

  /**
   * Accounts of a creditor with something open or changed on a day or later, in order.
   *
   * @param after where the previous page ended
   */
  AccountPage ofCreditor(String creditorId, LocalDate changedSince, Optional<String> after);

  /** An account as loaded: what was recorded, and our state of the same moment. */
  record Loaded(Account recorded, FollowUp followUp) {
    /** The account with its due dates by law and with what was done. */
    public Account account(Terms terms) {
      return account(terms, followUp);
    }

    /** The same with another state of ours. */
    public Account account(Terms terms, FollowUp state) {
      return new DueDates(recorded, terms).byLaw().with(state.history());
    }
  }

  /** The state of an account, and the debtor's name if recorded. */
  record NamedFollowUp(FollowUp followUp, Optional<String> debtorName) {}

  /** A page of accounts, and where the next one starts, if there is one. */
  record AccountPage(List<AccountId> accounts, Optional<String> next) {
    public AccountPage {
      accounts = List.copyOf(accounts);
    }
  }
}
