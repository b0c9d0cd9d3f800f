package dev.relance.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/**
 * S3 as far as an archive and a mailbox need it. Objects are written with a lock, and a version is
 * deleted before its end only in governance mode by a call that says so. Addresses have the bucket
 * in their path, and writing a key again adds a version.
 */
public final class S3 {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.cloud.mail-events", Locale.ROOT);
  private static final String SHA256 = "x-amz-checksum-sha256";
  private static final String LOCK_MODE = "x-amz-object-lock-mode";
  static final String LOCKED_UNTIL = "x-amz-object-lock-retain-until-date";

  private final InstantSource clock;
  private final Map<String, Map<String, List<Stored>>> buckets = new TreeMap<>();
  private int versionsWritten;

  /** One version of an object in a bucket, with the end of its lock. */
  public record Stored(
      String key,
      String version,
      SdkBytes content,
      String contentType,
      String lockMode,
      Instant lockedUntil) {

    private boolean isLocked(Instant now, boolean bypassesGovernance) {
      return lockedUntil.isAfter(now) && !(bypassesGovernance && lockMode.equals("GOVERNANCE"));
    }

    private HttpAnswer answer() {
      var headers = new TreeMap<>(Map.of("x-amz-version-id", version));
      if (!lockMode.isEmpty()) {
        headers.put(LOCK_MODE, lockMode);
        headers.put(LOCKED_UNTIL, lockedUntil.toString());
      }
      return new HttpAnswer(200, headers, content);
    }

    private HttpAnswer head() {
      return new HttpAnswer(200, answer().headers(), SdkBytes.fromUtf8String(""));
    }

    private String asXml(boolean isLatest) {
      return "<Version><Key>%s</Key><VersionId>%s</VersionId><IsLatest>%s</IsLatest></Version>"
          .formatted(Service.escaped(key), version, isLatest);
    }
  }

  S3(InstantSource clock, Collection<String> buckets) {
    this.clock = clock;
    buckets.forEach(bucket -> this.buckets.put(bucket, new TreeMap<>()));
  }

  /** The newest version of each object of a bucket, in order of key. */
  public synchronized List<Stored> objects(String bucket) {
    return bucket(bucket).values().stream().map(List::getLast).toList();
  }

  /** All versions of an object, oldest first; none if the key does not exist. */
  public synchronized List<Stored> versions(String bucket, String key) {
    return List.copyOf(bucket(bucket).getOrDefault(key, List.of()));
  }

  Operation route(HttpCall call) {
    String[] address = call.path().substring(1).split("/", 2);
    if (address.length == 2 && call.method().equals("PUT")) {
      return new Operation("PutObject", () -> put(address[0], address[1], call));
    }
    if (address.length == 2 && call.method().equals("GET")) {
      return new Operation("GetObject", () -> get(address[0], address[1], call).answer());
    }
    if (address.length == 2 && call.method().equals("HEAD")) {
      return new Operation("HeadObject", () -> get(address[0], address[1], call).head());
    }
    if (address.length == 2 && call.method().equals("DELETE")) {
      return new Operation("DeleteObjectVersion", () -> delete(address[0], address[1], call));
    }
    if (call.method().equals("GET")
        && call.request().rawQueryParameters().containsKey("versions")) {
      return new Operation("ListObjectVersions", () -> list(address[0], call.query("prefix")));
    }
    throw new ServiceError(501, "NotImplemented", call.method() + " " + call.path());
  }

  /** Stores an object without a lock, as others do in a bucket of the stack or of their own. */
  public synchronized void store(String bucket, String key, byte[] content) {
    buckets
        .computeIfAbsent(bucket, _ -> new TreeMap<>())
        .put(
            key,
            List.of(
                new Stored(
                    key,
                    nextVersion(),
                    SdkBytes.fromByteArray(content),
                    "application/octet-stream",
                    "",
                    clock.instant())));
  }

  /** What S3 tells the event bus of an object that another service has stored. */
  String created(String bucket, String key, int size) {
    return TEXTS
        .getString("stored")
        .formatted(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            CloudAccount.ID,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            CloudAccount.REGION,
            bucket,
            bucket,
            key,
            size);
  }

  /** The version that the call names, else the newest. */
  private synchronized Stored get(String bucket, String key, HttpCall call) {
    String version = call.query("versionId");
    return versions(bucket, key).reversed().stream()
        .filter(stored -> version.isEmpty() || stored.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new ServiceError(404, "NoSuchKey", key));
  }

  private synchronized HttpAnswer list(String bucket, String prefix) {
    String found =
        bucket(bucket).entrySet().stream()
            .filter(object -> object.getKey().startsWith(prefix))
            .flatMap(
                object ->
                    object.getValue().reversed().stream()
                        .map(v -> v.asXml(v.equals(object.getValue().getLast()))))
            .collect(Collectors.joining());
    return HttpAnswer.text(
        "<ListVersionsResult><IsTruncated>false</IsTruncated>%s</ListVersionsResult>"
            .formatted(found));
  }

  private synchronized HttpAnswer delete(String bucket, String key, HttpCall call) {
    boolean bypasses = call.header("x-amz-bypass-governance-retention").equals("true");
    var kept = new ArrayList<>(versions(bucket, key));
    Stored gone = get(bucket, key, call);
    if (gone.isLocked(clock.instant(), bypasses)) {
      throw new ServiceError(403, "AccessDenied", "the object is protected by Object Lock");
    }
    kept.remove(gone);
    if (kept.isEmpty()) {
      bucket(bucket).remove(key);
    } else {
      bucket(bucket).put(key, kept);
    }
    return new HttpAnswer(204, Map.of(), SdkBytes.fromUtf8String(""));
  }

  private String nextVersion() {
    versionsWritten++;
    return "v" + versionsWritten;
  }

  private synchronized HttpAnswer put(String bucket, String key, HttpCall call) {
    Map<String, String> trailers = new TreeMap<>();
    SdkBytes content =
        call.header("Content-Encoding").equals("aws-chunked")
            ? unchunked(call.body().asByteArrayUnsafe(), trailers)
            : call.body();
    String sha256 = trailers.getOrDefault(SHA256, call.header(SHA256));
    if (!sha256.equals(sha256(content))) {
      throw new ServiceError(400, "BadDigest", "The SHA256 did not match what was calculated.");
    }
    Instant lockedUntil = Instant.parse(call.header(LOCKED_UNTIL));
    if (!lockedUntil.isAfter(clock.instant())) {
      throw new ServiceError(
          400, "InvalidArgument", "The retain until date must be in the future!");
    }
    bucket(bucket)
        .computeIfAbsent(key, _ -> new ArrayList<>())
        .add(
            new Stored(
                key,
                nextVersion(),
                content,
                call.header("Content-Type"),
                call.header(LOCK_MODE),
                lockedUntil));
    return HttpAnswer.text("");
  }

  private Map<String, List<Stored>> bucket(String bucket) {
    return Optional.ofNullable(buckets.get(bucket))
        .orElseThrow(() -> new ServiceError(404, "NoSuchBucket", bucket));
  }

  private static String sha256(SdkBytes content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.asByteArrayUnsafe());
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }

  /** Content in chunks, each after its size in hex. Headers may follow the last one. */
  private static SdkBytes unchunked(byte[] wire, Map<String, String> trailers) {
    var content = new ByteArrayOutputStream(wire.length);
    int at = 0;
    for (String line = line(wire, at); !line.isEmpty(); line = line(wire, at)) {
      at += line.length() + 2;
      String[] trailer = line.split(":", 2);
      if (trailer.length == 2) {
        trailers.put(trailer[0], trailer[1]);
      } else {
        int size = Integer.parseInt(line.split(";", 2)[0], 16);
        content.write(wire, at, size);
        at += size > 0 ? size + 2 : 0;
      }
    }
    return SdkBytes.fromByteArrayUnsafe(content.toByteArray());
  }

  private static String line(byte[] wire, int from) {
    int end = from;
    while (end < wire.length && wire[end] != '\r') {
      end++;
    }
    return new String(wire, from, end - from, StandardCharsets.US_ASCII);
  }
}
