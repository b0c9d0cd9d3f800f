package dev.relance.aws;

import dev.relance.document.Lazy;
import java.time.InstantSource;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** Objects of the archive under Object Lock. Nobody can change or delete them before their time. */
final class LockedObjects {
  private final Lazy<S3Client> s3;
  private final Settings settings;
  private final InstantSource clock;

  LockedObjects(Lazy<S3Client> s3, Settings settings, InstantSource clock) {
    this.s3 = s3;
    this.settings = settings;
    this.clock = clock;
  }

  void keep(String key, String mediaType, byte[] body) {
    s3.value()
        .putObject(
            r ->
                r.bucket(settings.archiveBucket())
                    .key(key)
                    .contentType(mediaType)
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

  byte[] read(String key) {
    return s3.value()
        .getObjectAsBytes(r -> r.bucket(settings.archiveBucket()).key(key))
        .asByteArray();
  }
}
