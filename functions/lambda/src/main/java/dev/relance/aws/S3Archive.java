package dev.relance.aws;

import dev.relance.evidence.Archive;
import dev.relance.evidence.EvidencePage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Copies of evidence in the locked archive. */
public final class S3Archive implements Archive {
  private final LockedObjects archive;

  public S3Archive(Clients clients, Settings settings, InstantSource clock) {
    this.archive = new LockedObjects(clients.s3(), settings, clock);
  }

  @Override
  public void keep(EvidencePage page) {
    String key =
        "evidence/%s/%09d-%09d.jsonl".formatted(page.account().key(), page.first(), page.last());
    byte[] body = (String.join("\n", page.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
    archive.keep(key, "application/jsonl", body);
  }
}
