package dev.relance.cloud;

import java.time.Instant;
import java.util.Map;

/** What SES reports about a message, in the envelope in which EventBridge delivers it. */
public record MailEvent(Instant dueAt, String id, String detailType, Map<String, Object> envelope) {

  /** The event as the JSON that Lambda hands to a function. */
  public byte[] json() {
    return Fields.json(envelope);
  }

  @Override
  public String toString() {
    return "%s, due at %s".formatted(detailType, dueAt);
  }
}
