package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3Test {
  private static final Instant LATER = ACloud.NOW.plusSeconds(60);

  private final EmbeddedCloud cloud = ACloud.started();
  private final S3Client s3 = ACloud.client(S3Client.builder().forcePathStyle(true), cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void an_object_is_kept_with_its_bytes_and_its_lock() {
    put("shop-archive", "a/1 é.jsonl", "{\"b\":\"é\"}\r\n", LATER);

    assertThat(cloud.s3().objects("shop-archive"))
        .singleElement()
        .satisfies(
            object -> {
              assertThat(object.key()).isEqualTo("a/1 é.jsonl");
              assertThat(object.content().asUtf8String()).isEqualTo("{\"b\":\"é\"}\r\n");
              assertThat(object.contentType()).isEqualTo("application/jsonl");
              assertThat(object.lockMode()).isEqualTo("GOVERNANCE");
              assertThat(object.lockedUntil()).isEqualTo(LATER);
            });
  }

  @Test
  void writing_again_adds_a_version() {
    put("shop-archive", "a", "old", LATER);
    put("shop-archive", "a", "new", LATER);

    assertThat(cloud.s3().versions("shop-archive", "a"))
        .extracting(version -> version.content().asUtf8String())
        .containsExactly("old", "new");
    assertThat(cloud.s3().objects("shop-archive"))
        .extracting(newest -> newest.content().asUtf8String())
        .containsExactly("new");
  }

  @Test
  void a_lock_must_end_in_the_future() {
    assertThatThrownBy(() -> put("shop-archive", "a", "x", ACloud.NOW))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("in the future");
  }

  @Test
  void a_bucket_that_the_template_has_not_is_not_there() {
    assertThatThrownBy(() -> put("other", "a", "x", LATER))
        .isInstanceOf(NoSuchBucketException.class);
  }

  private void put(String bucket, String key, String content, Instant until) {
    s3.putObject(
        r ->
            r.bucket(bucket)
                .key(key)
                .contentType("application/jsonl")
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .objectLockMode(ObjectLockMode.GOVERNANCE)
                .objectLockRetainUntilDate(until),
        RequestBody.fromString(content));
  }
}
