package dev.relance.plan;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import java.time.Instant;
import java.util.Optional;

/** Sets the timers of accounts and creditors. A timer is only a hint. */
public interface WakeUps {
  /**
   * Makes sure that an account is woken once at a time, or not at all.
   *
   * @param believed the timer that is assumed to be set; a wrong assumption costs one call
   * @param wanted when to wake it; a time in the past means at once
   * @param now the current time
   */
  void set(AccountId account, Optional<Instant> believed, Optional<Instant> wanted, Instant now);

  /** Schedules another planning of a creditor's accounts soon, starting after a page. */
  void replan(String creditorId, Optional<String> after, Instant now);

  /** Sets or removes the recurring timer of the owner's summary, in the creditor's zone. */
  void summarise(Creditor creditor);
}
