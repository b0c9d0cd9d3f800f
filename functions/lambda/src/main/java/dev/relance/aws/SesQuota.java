package dev.relance.aws;

import dev.relance.delivery.MailQuota;
import dev.relance.document.Lazy;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;

/** Asks SES for the quota of its account. */
public final class SesQuota implements MailQuota {
  private final Lazy<SesClient> ses;

  public SesQuota(Clients clients) {
    this.ses = clients.ses();
  }

  @Override
  public Quota quota() {
    GetSendQuotaResponse granted = ses.value().getSendQuota();
    return new Quota(
        Math.max(1, granted.maxSendRate().intValue()),
        granted.max24HourSend().longValue(),
        granted.sentLast24Hours().longValue());
  }
}
