package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3EndpointTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-03-02T12:00:00Z");
  private static final String SHA_256_OF_HELLO = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

  private final Faults faults = new Faults();
  private final S3Endpoint s3 = new S3Endpoint(MovableClock.at(NOON));
  private final LoopbackServer server = LoopbackServer.start(Service.S3, faults, s3::route);
  private final S3Client client =
      Clients.client(S3Client.builder().forcePathStyle(true), server.uri());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void a_locked_object_keeps_its_bytes_and_its_lock() {
    PutObjectResponse put =
        put(
            "a/b c#1.json",
            "hello",
            r ->
                r.contentType("application/json")
                    .checksumSHA256(SHA_256_OF_HELLO)
                    .objectLockMode(ObjectLockMode.COMPLIANCE)
                    .objectLockRetainUntilDate(NEXT_YEAR));

    ResponseBytes<GetObjectResponse> read = read("a/b c#1.json");
    assertThat(read.asUtf8String()).isEqualTo("hello");
    assertThat(read.response().contentType()).isEqualTo("application/json");
    assertThat(read.response().versionId()).isEqualTo(put.versionId());
    assertThat(read.response().objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
    assertThat(read.response().objectLockRetainUntilDate()).isEqualTo(NEXT_YEAR);
    assertThat(read.response().checksumSHA256()).isEqualTo(SHA_256_OF_HELLO);
    assertThat(s3.object("archive", "a/b c#1.json"))
        .hasValueSatisfying(
            stored -> {
              assertThat(stored.content().asUtf8String()).isEqualTo("hello");
              assertThat(stored.lockMode()).isEqualTo("COMPLIANCE");
              assertThat(stored.retainUntil()).contains(NEXT_YEAR);
              assertThat(stored.storedAt()).isEqualTo(NOON);
            });
  }

  @Test
  void writing_a_key_again_adds_a_version_and_keeps_the_old_one() {
    String first = put("k", "one", r -> {}).versionId();
    put("k", "two", r -> {});

    assertThat(read("k").asUtf8String()).isEqualTo("two");
    assertThat(
            client
                .getObjectAsBytes(r -> r.bucket("archive").key("k").versionId(first))
                .asUtf8String())
        .isEqualTo("one");
    assertThat(s3.versions("archive", "k")).hasSize(2);
    assertThat(s3.objects("archive")).hasSize(1);
  }

  @Test
  void a_checksum_computed_by_the_client_comes_after_the_content() {
    PutObjectResponse put = put("k", "hello", r -> r.checksumAlgorithm(ChecksumAlgorithm.SHA256));

    assertThat(put.checksumSHA256()).isEqualTo(SHA_256_OF_HELLO);
    HeadObjectResponse head = client.headObject(r -> r.bucket("archive").key("k"));
    assertThat(head.checksumSHA256()).isEqualTo(SHA_256_OF_HELLO);
    assertThat(head.contentLength()).isEqualTo(5);
    assertThat(head.lastModified()).isEqualTo(NOON);
  }

  @Test
  void content_of_several_chunks_arrives_whole() {
    String long_ = "0123456789abcdef".repeat(20_000);

    put("k", long_, r -> {});

    assertThat(read("k").asUtf8String()).isEqualTo(long_);
  }

  @Test
  void a_wrong_checksum_is_refused() {
    assertThatThrownBy(() -> put("k", "hallo", r -> r.checksumSHA256(SHA_256_OF_HELLO)))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("BadDigest"));
    assertThat(s3.objects("archive")).isEmpty();
  }

  @Test
  void a_lock_needs_an_end_in_the_future() {
    assertThatThrownBy(
            () ->
                put(
                    "k",
                    "hello",
                    r ->
                        r.objectLockMode(ObjectLockMode.GOVERNANCE)
                            .objectLockRetainUntilDate(NOON)))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("must be in the future");
  }

  @Test
  void a_write_that_must_be_the_first_fails_for_a_key_that_exists() {
    put("k", "one", r -> r.ifNoneMatch("*"));

    assertThatThrownBy(() -> put("k", "two", r -> r.ifNoneMatch("*")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
  }

  @Test
  void what_does_not_exist_cannot_be_read() {
    assertThatThrownBy(() -> read("none")).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> client.headObject(r -> r.bucket("archive").key("none")))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void a_bucket_is_listed_in_pages_in_order_of_key() {
    for (String key : new String[] {"a/3", "a/1", "b/1", "a/2&"}) {
      put(key, key, r -> {});
    }

    ListObjectsV2Response first =
        client.listObjectsV2(r -> r.bucket("archive").prefix("a/").maxKeys(2));
    ListObjectsV2Response second =
        client.listObjectsV2(
            r ->
                r.bucket("archive")
                    .prefix("a/")
                    .maxKeys(2)
                    .continuationToken(first.nextContinuationToken()));

    assertThat(first.contents()).extracting(S3Object::key).containsExactly("a/1", "a/2&");
    assertThat(first.isTruncated()).isTrue();
    assertThat(second.contents()).extracting(S3Object::key).containsExactly("a/3");
    assertThat(second.isTruncated()).isFalse();
    assertThat(client.listObjectsV2(r -> r.bucket("empty")).contents()).isEmpty();
  }

  @Test
  void the_errors_of_the_service_reach_the_client() {
    faults.next("PutObject", Fault.throttled());

    assertThatThrownBy(() -> put("k", "hello", r -> {}))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(503);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SlowDown");
            });
  }

  private PutObjectResponse put(
      String key, String content, Consumer<PutObjectRequest.Builder> change) {
    PutObjectRequest.Builder request = PutObjectRequest.builder().bucket("archive").key(key);
    change.accept(request);
    return client.putObject(request.build(), RequestBody.fromString(content));
  }

  private ResponseBytes<GetObjectResponse> read(String key) {
    return client.getObjectAsBytes(r -> r.bucket("archive").key(key));
  }
}
