package dev.relance.local.erase;

import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.local.stack.DeployedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What the archive holds of one debtor. Each copy gets a newest version without its content. The
 * versions before it are deleted where their lock allows it.
 */
final class ArchivedCopies {
  private static final int REFUSED = 403;

  private final String bucket;
  private final S3Client s3;
  private final List<Instant> lockedUntil = new ArrayList<>();

  ArchivedCopies(DeployedStack stack) {
    this.bucket = stack.output("EvidenceArchive");
    this.s3 = stack.client(S3Client.builder().forcePathStyle(true));
  }

  /** How many copies of evidence there are of an account. */
  int count(AccountId id) {
    return versions(folder(id)).size();
  }

  /** Until when each version is locked that could not be deleted. */
  List<Instant> lockedUntil() {
    return List.copyOf(lockedUntil);
  }

  /** Erases every copy of an account's evidence. */
  void eraseEvidence(AccountId id) {
    versions(folder(id)).forEach(this::erase);
  }

  /** Deletes objects as a whole. One that is not there is not missed. */
  void delete(Collection<String> keys) {
    keys.stream().flatMap(key -> versions(key).values().stream()).forEach(this::delete);
  }

  private void erase(String key, List<ObjectVersion> versions) {
    ResponseBytes<GetObjectResponse> newest = s3.getObjectAsBytes(r -> r.bucket(bucket).key(key));
    List<String> lines = newest.asUtf8String().lines().toList();
    List<String> erased = ErasedLines.of(lines).stream().map(Entry::line).toList();
    if (erased.equals(lines)) {
      delete(versions.stream().filter(version -> !version.isLatest()).toList());
    } else {
      put(key, String.join("\n", erased) + "\n", newest.response());
      delete(versions);
    }
  }

  private void put(String key, String lines, GetObjectResponse before) {
    s3.putObject(
        r ->
            r.bucket(bucket)
                .key(key)
                .contentType(before.contentType())
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .objectLockMode(before.objectLockMode())
                .objectLockRetainUntilDate(before.objectLockRetainUntilDate()),
        RequestBody.fromBytes(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private void delete(List<ObjectVersion> versions) {
    versions.forEach(this::delete);
  }

  private void delete(ObjectVersion version) {
    try {
      s3.deleteObject(
          r ->
              r.bucket(bucket)
                  .key(version.key())
                  .versionId(version.versionId())
                  .bypassGovernanceRetention(true));
    } catch (S3Exception e) {
      if (e.statusCode() != REFUSED) {
        throw e;
      }
      lockedUntil.add(lockOf(version).orElseThrow(() -> e));
    }
  }

  private Optional<Instant> lockOf(ObjectVersion version) {
    return Optional.ofNullable(
        s3.headObject(r -> r.bucket(bucket).key(version.key()).versionId(version.versionId()))
            .objectLockRetainUntilDate());
  }

  private Map<String, List<ObjectVersion>> versions(String prefix) {
    return s3.listObjectVersionsPaginator(r -> r.bucket(bucket).prefix(prefix)).versions().stream()
        .collect(Collectors.groupingBy(ObjectVersion::key, TreeMap::new, Collectors.toList()));
  }

  private static String folder(AccountId id) {
    return "evidence/" + id.key() + "/";
  }
}
