package dev.relance.plan;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import java.time.Instant;
import java.util.Optional;

/** Sets the one timer of each account, and those of each creditor. A timer is only a hint. */
public interface WakeUps {
  /**
   * Makes sure that an account is woken once at a time, or not at all.
   *
   * @param believed the timer that is thought to be set; a wrong belief costs a call, no more
   * @param wanted a time that has passed means at once
   * @param now the present
   */
  void set(AccountId account, Optional<Instant> believed, Optional<Instant> wanted, Instant now);

  /** Has the accounts of a creditor planned again soon, from the place where a page ended. */
  void replan(String creditorId, Optional<String> after, Instant now);

  /** Sets or removes the recurring timer of the owner's summary, in the creditor's zone. */
  void summarise(Creditor creditor);
}
