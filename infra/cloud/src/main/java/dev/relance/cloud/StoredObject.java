package dev.relance.cloud;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One version of an object in a bucket.
 *
 * @param headers what the writer said of it, by name in lower case: content type, lock, checksums,
 *     metadata
 */
public record StoredObject(
    String bucket,
    String key,
    String versionId,
    Instant storedAt,
    SdkBytes content,
    Map<String, String> headers) {

  public StoredObject {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /** Empty if the writer named none. */
  public String contentType() {
    return headers.getOrDefault("content-type", "");
  }

  /** GOVERNANCE or COMPLIANCE; empty if the version is not locked. */
  public String lockMode() {
    return headers.getOrDefault("x-amz-object-lock-mode", "");
  }

  /** Until when the version cannot be deleted, if it is locked. */
  public Optional<Instant> retainUntil() {
    return Optional.ofNullable(headers.get("x-amz-object-lock-retain-until-date"))
        .map(Instant::parse);
  }

  String etag() {
    return '"' + Checksums.md5Hex(content.asByteArrayUnsafe()) + '"';
  }
}
