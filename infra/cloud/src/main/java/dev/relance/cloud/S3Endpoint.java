package dev.relance.cloud;

import dev.relance.cloud.Service.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * S3 as far as an archive needs it: objects are put, read and listed; nothing is ever deleted.
 *
 * <p>Addresses have the bucket in their path. Buckets need not be made first and keep all versions:
 * writing a key again adds one.
 */
public final class S3Endpoint {
  private static final int LIST = 1000;

  private final InstantSource clock;
  private final Map<String, NavigableMap<String, List<StoredObject>>> buckets = new TreeMap<>();
  private long versions;

  private record Address(String bucket, String key) {}

  S3Endpoint(InstantSource clock) {
    this.clock = clock;
  }

  /** The newest version of each object of a bucket, in order of key. */
  public synchronized List<StoredObject> objects(String bucket) {
    return bucket(bucket).values().stream().map(List::getLast).toList();
  }

  /** All versions of an object, oldest first; none if there is no such key. */
  public synchronized List<StoredObject> versions(String bucket, String key) {
    return List.copyOf(bucket(bucket).getOrDefault(key, List.of()));
  }

  /** The newest version of an object, if there is one. */
  public synchronized Optional<StoredObject> object(String bucket, String key) {
    return versions(bucket, key).stream().reduce((older, newer) -> newer);
  }

  Operation route(HttpCall call) {
    Address address = address(call.path());
    return switch (call.method() + (address.key.isEmpty() ? " bucket" : " object")) {
      case "PUT object" -> new Operation("PutObject", () -> put(address, call));
      case "GET object" -> new Operation("GetObject", () -> read(address, call, true));
      case "HEAD object" -> new Operation("HeadObject", () -> read(address, call, false));
      case "GET bucket" -> new Operation("ListObjectsV2", () -> list(address.bucket, call));
      default ->
          throw new ServiceError(
              501,
              "NotImplemented",
              "the archive knows no %s %s".formatted(call.method(), call.path()));
    };
  }

  private synchronized HttpAnswer put(Address address, HttpCall call) {
    if (call.header("If-None-Match").isPresent()
        && object(address.bucket, address.key).isPresent()) {
      throw new ServiceError(
          412,
          "PreconditionFailed",
          "At least one of the pre-conditions you specified did not hold");
    }
    StoredObject stored = received(address, call);
    buckets
        .computeIfAbsent(address.bucket, bucket -> new TreeMap<>())
        .computeIfAbsent(address.key, key -> new ArrayList<>())
        .add(stored);
    return HttpAnswer.empty(200, identity(stored));
  }

  private StoredObject received(Address address, HttpCall call) {
    boolean chunked = call.header("x-amz-decoded-content-length").isPresent();
    ChunkedBody body =
        chunked ? ChunkedBody.read(call.body()) : new ChunkedBody(call.body(), Map.of());
    requireLength(body, call);
    Map<String, String> headers = kept(call);
    headers.putAll(body.trailers());
    headers.remove("x-amz-trailer-signature");
    Checksums.verify(body.content().asByteArrayUnsafe(), headers);
    requireLock(headers);
    headers.remove("content-md5");
    return new StoredObject(
        address.bucket,
        address.key,
        "version-%016d".formatted(++versions),
        clock.instant(),
        body.content(),
        headers);
  }

  private static void requireLength(ChunkedBody body, HttpCall call) {
    int length = body.content().asByteArrayUnsafe().length;
    if (!call.header("x-amz-decoded-content-length").orElse("" + length).equals("" + length)) {
      throw new ServiceError(
          400,
          "IncompleteBody",
          "You did not provide the number of bytes specified by the Content-Length header");
    }
  }

  /** A lock needs its mode, its end in the future, and a checksum of the content. */
  private void requireLock(Map<String, String> headers) {
    boolean mode = headers.containsKey("x-amz-object-lock-mode");
    boolean until = headers.containsKey("x-amz-object-lock-retain-until-date");
    if (mode != until) {
      throw invalid(
          "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
    }
    if (until && !retainUntil(headers).isAfter(clock.instant())) {
      throw invalid("The retain until date must be in the future!");
    }
    if (until && headers.keySet().stream().noneMatch(S3Endpoint::isChecksum)) {
      throw new ServiceError(
          400,
          "InvalidRequest",
          "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with"
              + " Object Lock parameters");
    }
  }

  private static Instant retainUntil(Map<String, String> headers) {
    String text = headers.getOrDefault("x-amz-object-lock-retain-until-date", "");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid("The retain until date must be provided in ISO 8601 format");
    }
  }

  private static boolean isChecksum(String header) {
    return header.startsWith("x-amz-checksum-") || header.equals("content-md5");
  }

  private static Map<String, String> kept(HttpCall call) {
    Map<String, String> kept = new TreeMap<>();
    call.headers()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.equals("content-type")
                  || isChecksum(lower)
                  || lower.startsWith("x-amz-object-lock-")
                  || lower.startsWith("x-amz-meta-")) {
                kept.put(lower, values.getFirst());
              }
            });
    return kept;
  }

  private synchronized HttpAnswer read(Address address, HttpCall call, boolean withContent) {
    StoredObject stored = stored(address, call.query("versionId"));
    Map<String, String> headers = new LinkedHashMap<>(stored.headers());
    headers.putAll(identity(stored));
    headers.put("Last-Modified", httpDate(stored.storedAt()));
    if (withContent) {
      return new HttpAnswer(200, headers, stored.content());
    }
    headers.put("Content-Length", String.valueOf(stored.content().asByteArrayUnsafe().length));
    return HttpAnswer.empty(200, headers);
  }

  private StoredObject stored(Address address, String version) {
    return versions(address.bucket, address.key).reversed().stream()
        .filter(stored -> version.isEmpty() || stored.versionId().equals(version))
        .findFirst()
        .orElseThrow(() -> new ServiceError(404, "NoSuchKey", "The specified key does not exist."));
  }

  private synchronized HttpAnswer list(String bucket, HttpCall call) {
    String prefix = call.query("prefix");
    String after = max(call.query("start-after"), call.query("continuation-token"));
    int limit = call.query("max-keys").isEmpty() ? LIST : Integer.parseInt(call.query("max-keys"));
    List<StoredObject> all =
        bucket(bucket).tailMap(after, false).values().stream()
            .map(List::getLast)
            .filter(stored -> stored.key().startsWith(prefix))
            .limit(limit + 1L)
            .toList();
    List<StoredObject> page = all.subList(0, Math.min(limit, all.size()));
    return HttpAnswer.xml(200, listing(bucket, prefix, page, all.size() > limit));
  }

  private static String listing(
      String bucket, String prefix, List<StoredObject> page, boolean truncated) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">")
        .append(Xml.element("Name", bucket))
        .append(Xml.element("Prefix", prefix))
        .append(Xml.element("KeyCount", page.size()))
        .append(Xml.element("IsTruncated", truncated));
    if (truncated && !page.isEmpty()) {
      xml.append(Xml.element("NextContinuationToken", page.getLast().key()));
    }
    page.forEach(stored -> xml.append(listed(stored)));
    return xml.append("</ListBucketResult>").toString();
  }

  private static String listed(StoredObject stored) {
    return "<Contents>"
        + Xml.element("Key", stored.key())
        + Xml.element("LastModified", stored.storedAt())
        + Xml.element("ETag", stored.etag())
        + Xml.element("Size", stored.content().asByteArrayUnsafe().length)
        + "<StorageClass>STANDARD</StorageClass></Contents>";
  }

  private NavigableMap<String, List<StoredObject>> bucket(String bucket) {
    return buckets.getOrDefault(bucket, new TreeMap<>());
  }

  private static Map<String, String> identity(StoredObject stored) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", stored.etag());
    headers.put("x-amz-version-id", stored.versionId());
    stored
        .headers()
        .forEach(
            (name, value) -> {
              if (name.startsWith("x-amz-checksum-")) {
                headers.put(name, value);
              }
            });
    return headers;
  }

  private static Address address(String path) {
    String[] parts = path.substring(1).split("/", 2);
    return new Address(parts[0], parts.length == 2 ? parts[1] : "");
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  private static String max(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static ServiceError invalid(String message) {
    return new ServiceError(400, "InvalidArgument", message);
  }
}
