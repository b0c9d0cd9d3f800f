package dev.relance.aws;

import dev.relance.evidence.Archive;
import dev.relance.evidence.EvidencePage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/**
 * Copies of evidence in S3 under Object Lock. Nobody can change or delete them before their time.
 */
public final class S3Archive implements Archive {
  private final Clients clients;
  private final Settings settings;
  private final InstantSource clock;

  public S3Archive(Clients clients, Settings settings, InstantSource clock) {
    this.clients = clients;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void keep(EvidencePage page) {
    String key =
        "evidence/%s/%09d-%09d.jsonl".formatted(page.account().key(), page.first(), page.last());
    byte[] body = (String.join("\n", page.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
    clients
        .s3()
        .putObject(
            r ->
                r.bucket(settings.archiveBucket())
                    .key(key)
                    .contentType("application/jsonl")
                    .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                    .objectLockMode(settings.lockMode())
                    .objectLockRetainUntilDate(
                        clock
                            .instant()
                            .atZone(ZoneOffset.UTC)
                            .plusYears(settings.retainYears())
                            .toInstant()),
            RequestBody.fromBytes(body));
  }
}
