package dev.relance.local.redrive;

import dev.relance.document.Document;
import dev.relance.local.redrive.DeadLetter.Content;
import dev.relance.local.stack.DeployedStack;
import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What Lambda has kept of the batches that it gave up. */
final class FailedBatches {
  private final S3Client s3;

  FailedBatches(DeployedStack stack) {
    this.s3 = stack.client(S3Client.builder().forcePathStyle(true));
  }

  /** The event with which the function was called; empty if its object was removed. */
  Optional<byte[]> payload(Content.Batch batch) {
    try {
      String kept =
          s3.getObjectAsBytes(r -> r.bucket(batch.bucket()).key(batch.key())).asUtf8String();
      String payload = new Document("", Json.object(kept)).text("payload");
      return Optional.of(payload.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }
}
