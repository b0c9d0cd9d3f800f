package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What SES reports about a message, in the envelope in which EventBridge delivers it. */
public record MailReport(Instant dueAt, String detailType, String envelope) {
  public byte[] json() {
    return envelope.getBytes(StandardCharsets.UTF_8);
  }
}
