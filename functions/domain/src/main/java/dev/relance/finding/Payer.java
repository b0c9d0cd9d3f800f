package dev.relance.finding;

import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.PayerReason;

/**
 * How a debtor pays, and what is on record of it. What the owner recorded counts before it.
 *
 * @param found what is on record
 */
public record Payer(PayerKind kind, Found found) {
  /** Why the debtor is taken to be of this kind. */
  public PayerReason reason() {
    return kind == found.kind() ? found.reason() : PayerReason.RECORDED;
  }

  /**
   * What is on record of how a debtor pays.
   *
   * @param paid invoices paid in full
   * @param late those of them paid late
   * @param daysLate how late the latter were as a rule: their median
   * @param promises promised payments
   * @param broken those of them not paid in time
   * @param unanswered reminders since the last sign of the debtor
   * @param asksForTime whether the debtor asked to pay in parts, or does
   */
  public record Found(
      int paid,
      int late,
      int daysLate,
      int promises,
      int broken,
      int unanswered,
      boolean asksForTime) {
    /** The kind that follows from the reason. */
    public PayerKind kind() {
      return switch (reason()) {
        case ASKS_FOR_TIME -> PayerKind.IN_TROUBLE;
        case PROMISES_BROKEN, NO_SIGN -> PayerKind.AVOIDS;
        case RARELY_LATE -> PayerKind.BY_ACCIDENT;
        case OFTEN_LATE -> PayerKind.IRREGULAR;
        case LITTLE_KNOWN, RECORDED -> PayerKind.UNKNOWN;
      };
    }

    /**
     * What counts of it: the first line that is true.
     *
     * <pre>
     * in trouble   asked to pay in parts, or does
     * avoids       two promises broken, or three reminders without a sign
     * by accident  three invoices paid, of which at most every fourth was late
     * irregular    two invoices paid late
     * unknown      anything else
     * </pre>
     */
    public PayerReason reason() {
      if (asksForTime) {
        return PayerReason.ASKS_FOR_TIME;
      }
      if (broken >= 2) {
        return PayerReason.PROMISES_BROKEN;
      }
      if (unanswered >= 3) {
        return PayerReason.NO_SIGN;
      }
      if (paid >= 3 && late * 4 <= paid) {
        return PayerReason.RARELY_LATE;
      }
      return late >= 2 ? PayerReason.OFTEN_LATE : PayerReason.LITTLE_KNOWN;
    }
  }
}
