package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The failure destination of a stream's mapping: a bucket that keeps each batch with its payload.
 * The event bus tells a queue of each object.
 *
 * @param mapping whose batches these are
 */
public record FailedBatches(
    InstantSource clock, S3 s3, Queues queues, String mapping, String bucket, String queue) {
  private static final DateTimeFormatter OBJECT =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/uuuu-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);

  /** Keeps a batch, as Lambda does once it has given it up. */
  void keep(StreamFeed.Place place, StreamFeed.DeadLetter given) {
    Instant now = clock.instant();
    String id = id(place.shard() + given.batch().sequenceNumbers()).toString();
    String key =
        "aws/lambda/%s/%s/%s-%s".formatted(id(mapping), place.shard(), OBJECT.format(now), id);
    byte[] content =
        Fields.json(invocation(place, given, id, now)).getBytes(StandardCharsets.UTF_8);
    s3.store(bucket, key, content);
    queues.send(queue, s3.created(bucket, key, content.length));
  }

  private Map<String, Object> invocation(
      StreamFeed.Place place, StreamFeed.DeadLetter given, String id, Instant now) {
    var record = new LinkedHashMap<String, Object>();
    record.put(
        "requestContext",
        Map.of(
            "requestId",
            id,
            "functionArn",
            CloudAccount.arn("lambda", "function:" + mapping),
            "condition",
            "RetryAttemptsExhausted",
            "approximateInvokeCount",
            given.attempts()));
    record.put(
        "responseContext",
        Map.of("statusCode", 200, "executedVersion", "1", "functionError", "Unhandled"));
    record.put("version", "1.0");
    record.put("timestamp", now.toString());
    record.put("DDBStreamBatchInfo", place(place, given.batch(), now));
    record.put("payload", new String(given.batch().json(), StandardCharsets.UTF_8));
    return record;
  }

  private static Map<String, Object> place(StreamFeed.Place place, StreamBatch batch, Instant now) {
    return Map.of(
        "shardId", place.shard(),
        "startSequenceNumber", batch.sequenceNumbers().getFirst(),
        "endSequenceNumber", batch.sequenceNumbers().getLast(),
        "approximateArrivalOfFirstRecord", now.toString(),
        "approximateArrivalOfLastRecord", now.toString(),
        "batchSize", batch.size(),
        "streamArn", place.stream());
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
