package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.account.Revision;
import dev.relance.account.TakeIn;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.invoice.AccountId;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import java.time.Instant;
import java.util.Optional;

/** Decides about an account and drafts the message that is due. Nothing is written or sent. */
public final class DraftFollowUp {
  private final Accounts accounts;
  private final Terms terms;
  private final Drafting drafting;

  /** Drafts what is only shown. */
  public DraftFollowUp(Accounts accounts, Terms terms, SignedLinks links) {
    this(accounts, terms, Drafting.shown(terms, links));
  }

  DraftFollowUp(Accounts accounts, Terms terms, Drafting drafting) {
    this.accounts = accounts;
    this.terms = terms;
    this.drafting = drafting;
  }

  /**
   * What would be done about an account.
   *
   * @param mail that would go out to the debtor; empty if none would
   */
  public record Draft(Account account, Plan plan, Optional<Mail> mail) {}

  /**
   * What is known of an account, and the plan for it.
   *
   * @param taken the state, after taking in the records
   */
  record Considered(Account account, Revision taken, Plan plan) {}

  /** What would be done about an account at a moment, as its records are now. */
  public Draft draft(AccountId id, Instant at) {
    Considered considered = consider(id, at);
    return new Draft(considered.account(), considered.plan(), mail(move(considered, at)));
  }

  Considered consider(AccountId id, Instant now) {
    Loaded loaded = accounts.load(id);
    Revision taken = TakeIn.of(loaded, terms, now);
    Account account = loaded.account(terms, taken.state());
    return new Considered(account, taken, Decide.decide(account, terms, now));
  }

  Move move(Considered considered, Instant now) {
    return drafting.move(considered.plan(), considered.account(), considered.taken(), now);
  }

  private static Optional<Mail> mail(Move move) {
    return switch (move) {
      case Move.ReserveAndSend send -> Optional.of(send.mail());
      case Move.OnlyNote _ -> Optional.empty();
    };
  }
}
