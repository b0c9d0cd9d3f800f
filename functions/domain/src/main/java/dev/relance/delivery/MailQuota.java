package dev.relance.delivery;

/** Asks the mail service how much it takes. */
public interface MailQuota {
  /** What it takes, and what it took. */
  Quota quota();

  /**
   * What the mail service takes, and what it took.
   *
   * @param perSecond messages in a second; 1 or more
   * @param perDay messages in 24 hours
   * @param sentInADay messages that it took in the last 24 hours
   */
  record Quota(int perSecond, long perDay, long sentInADay) {
    /** How much of a day's quota is used up, or will be by what is due, in percent. */
    public long usedPercent(long due) {
      return perDay == 0 ? 100 : Math.max(sentInADay, due) * 100 / perDay;
    }
  }
}
