package dev.relance.policy;

import java.util.Optional;

/**
 * What is answered besides the ladder.
 *
 * @param recapDays how many days the debtor has to correct the recap of a conversation; empty if
 *     none is sent
 * @param recapApproval whether the owner is shown each recap first and releases it
 * @param receipt whether a payment in full is thanked for
 */
public record AcknowledgementTerms(
    Optional<Integer> recapDays, boolean recapApproval, boolean receipt) {
  /** Nothing is answered. */
  public static final AcknowledgementTerms NONE =
      new AcknowledgementTerms(Optional.empty(), false, false);

  AcknowledgementTerms heeding(AcknowledgementTerms other) {
    return new AcknowledgementTerms(recapDays, recapApproval || other.recapApproval, receipt);
  }
}
