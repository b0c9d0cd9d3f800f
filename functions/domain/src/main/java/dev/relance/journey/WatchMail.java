package dev.relance.journey;

import dev.relance.delivery.MailQuota;
import dev.relance.delivery.MailQuota.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Compares what is due with what the mail service takes, before it is too much. The comparison also
 * tells over how long the messages of a morning are spread.
 */
public final class WatchMail {
  private static final Duration DAY = Duration.ofDays(1);

  private final MailFlows flows;
  private final MailQuota mailQuota;
  private final InstantSource clock;

  public WatchMail(MailFlows flows, MailQuota mailQuota, InstantSource clock) {
    this.flows = flows;
    this.mailQuota = mailQuota;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param due how many accounts are due within a day
   * @param quotaUsed how much of a day's quota is used up, or will be within a day, in percent
   * @param isStopped whether the operator stopped the messages of every creditor
   */
  public record Watched(long due, Quota quota, long quotaUsed, boolean isStopped) {}

  /** Looks at the mail of the last and of the next 24 hours. */
  public Watched watch() {
    Instant now = clock.instant();
    Quota quota = mailQuota.quota();
    long due = flows.due(now, now.plus(DAY));
    flows.keep(due, quota.perSecond());
    return new Watched(due, quota, quota.usedPercent(due), flows.isStopped());
  }
}
