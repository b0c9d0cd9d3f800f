package dev.relance.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How long we wait for others.
 *
 * @param approvalHoldDays days of silence after a debtor said that an invoice awaits approval
 * @param unconfirmedAfter how long an authorized message may stay without an outcome
 * @param staleAfter how long the invoicing system may be silent before messages stop
 * @param noticeDays fewest days from the announcement of a legal step to its day
 * @param onReply what a reply of the debtor does until the owner decides
 */
public record Patience(
    Promising promises,
    int approvalHoldDays,
    Duration unconfirmedAfter,
    Optional<Duration> staleAfter,
    int noticeDays,
    OnReply onReply) {
  Patience within(Patience general) {
    return new Patience(
        promises.within(general.promises),
        Math.max(approvalHoldDays, general.approvalHoldDays),
        Stricter.later(unconfirmedAfter, general.unconfirmedAfter),
        Stricter.shorter(staleAfter, general.staleAfter),
        Math.max(noticeDays, general.noticeDays),
        stricter(general));
  }

  private OnReply stricter(Patience other) {
    return onReply == OnReply.HOLD ? onReply : other.onReply;
  }

  Patience heeding(Patience ofInvoice) {
    return new Patience(
        promises,
        approvalHoldDays,
        unconfirmedAfter,
        Stricter.shorter(staleAfter, ofInvoice.staleAfter),
        noticeDays,
        stricter(ofInvoice));
  }
}
