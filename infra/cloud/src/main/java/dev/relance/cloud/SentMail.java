package dev.relance.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A message that SES accepted, with exactly the bytes that were received.
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
    SdkBytes raw) {}
