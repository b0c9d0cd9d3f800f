package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.document.Document;
import java.time.Instant;

/**
 * A mail that SES stored, as S3 tells it on EventBridge.
 *
 * @param key of the object
 * @param at when it was stored
 */
record ReplyReceived(String key, Instant at) {
  static ReplyReceived read(ScheduledEvent event) {
    return new ReplyReceived(
        new Document("detail", event.getDetail()).object("object").text("key"),
        Instant.ofEpochMilli(event.getTime().getMillis()));
  }
}
