package dev.relance.cloud;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A message that SES accepted, its bytes exactly as they were received.
 *
 * @param configurationSet empty if the sender named none
 */
public record SentMail(
    String messageId,
    Instant acceptedAt,
    String from,
    List<String> destination,
    Map<String, String> tags,
    String configurationSet,
    SdkBytes raw) {

  public SentMail {
    destination = List.copyOf(destination);
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  @Override
  public String toString() {
    return "message %s of %d bytes, accepted at %s, tagged %s"
        .formatted(messageId, raw.asByteArrayUnsafe().length, acceptedAt, tags);
  }
}
