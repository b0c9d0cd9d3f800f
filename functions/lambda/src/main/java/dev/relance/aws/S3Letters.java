package dev.relance.aws;

import dev.relance.evidence.LetterArchive;
import java.time.InstantSource;

/** Letters in the locked archive. */
public final class S3Letters implements LetterArchive {
  private final LockedObjects archive;

  public S3Letters(Clients clients, Settings settings, InstantSource clock) {
    this.archive = new LockedObjects(clients.s3(), settings, clock);
  }

  @Override
  public void keep(String object, byte[] pdf) {
    archive.keep(object, "application/pdf", pdf);
  }

  @Override
  public byte[] read(String object) {
    return archive.read(object);
  }
}
