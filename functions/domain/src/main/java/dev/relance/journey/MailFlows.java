package dev.relance.journey;

import java.time.Instant;

/** Knows how much mail is due, and keeps what all functions need to know about it. */
public interface MailFlows {
  /** How many accounts are due from one instant, to another, both inclusive. */
  long due(Instant from, Instant until);

  /** Whether the operator stopped the messages of every creditor. */
  boolean isStopped();

  /**
   * Keeps what the next look at any account goes by.
   *
   * @param due how many accounts are due within a day
   * @param perSecond how many messages the mail service takes in a second
   */
  void keep(long due, int perSecond);
}
