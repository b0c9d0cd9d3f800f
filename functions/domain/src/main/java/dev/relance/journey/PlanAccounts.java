package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.account.Note;
import dev.relance.account.Revision;
import dev.relance.account.TakeIn;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan.Findings;
import dev.relance.invoice.AccountId;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.plan.WakeUps;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Takes in what the records of accounts say, and sets their timers. Nothing is sent. */
public final class PlanAccounts {
  private static final int ACCOUNTS_PER_RUN = 500;

  private final Accounts accounts;
  private final WakeUps wakeUps;
  private final Writer writer;
  private final Terms terms;
  private final InstantSource clock;

  public PlanAccounts(Accounts accounts, WakeUps wakeUps, Terms terms, InstantSource clock) {
    this.accounts = accounts;
    this.wakeUps = wakeUps;
    this.writer = new Writer(accounts, wakeUps);
    this.terms = terms;
    this.clock = clock;
  }

  /** Plans the accounts of a creditor again, one page per run. */
  public void ofCreditor(String creditorId, Optional<String> after) {
    Instant now = clock.instant();
    Optional<String> next = after;
    for (int planned = 0; planned < ACCOUNTS_PER_RUN; ) {
      Accounts.AccountPage page = accounts.ofCreditor(creditorId, LocalDate.EPOCH, next);
      page.accounts().forEach(id -> plan(id, now));
      planned += page.accounts().size();
      next = page.next();
      if (next.isEmpty()) {
        return;
      }
    }
    wakeUps.replan(creditorId, next, now);
  }

  void plan(AccountId id, Instant now) {
    writer.untilWon(
        id,
        () -> {
          Loaded loaded = accounts.load(id);
          Revision taken = TakeIn.of(loaded, terms, now);
          Account account = loaded.account(terms, taken.state());
          Findings findings = Decide.decide(account, terms, now).findings();
          return writer.write(Note.of(taken, findings, now), now);
        });
  }
}
