package dev.relance.aws;

import dev.relance.document.Lazy;
import dev.relance.source.SourceArchive;
import java.time.InstantSource;
import software.amazon.awssdk.services.s3.S3Client;

/** The files that sources drop into a bucket, and the locked copies of all that they said. */
public final class S3Sources implements SourceArchive {
  private final Lazy<S3Client> s3;
  private final LockedObjects archive;

  public S3Sources(Clients clients, Settings settings, InstantSource clock) {
    this.s3 = clients.s3();
    this.archive = new LockedObjects(s3, settings, clock);
  }

  @Override
  public byte[] read(String bucket, String key) {
    return s3.value().getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray();
  }

  @Override
  public void keep(String name, byte[] document) {
    archive.keep("sources/" + name, "application/octet-stream", document);
  }
}
