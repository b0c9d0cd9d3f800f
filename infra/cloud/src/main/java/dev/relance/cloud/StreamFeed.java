package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * One table's stream, handed to a consumer as Lambda's stream mapping hands it to a function.
 *
 * <p>Nothing is read until somebody asks, and nothing is asked over HTTP while the table was not
 * written. Event ids, times, region and stream ARN come from the record's number and the movable
 * clock, so that a replay sees the same events each time.
 */
public final class StreamFeed {
  private static final int BATCH = 100;
  private static final int ROUNDS = 100;

  /** DynamoDB ends a page at 1 MB; half of it is well clear of that. */
  private static final long BYTES_OF_A_FULL_PAGE = 512 * 1024;

  private final StreamShards shards;
  private final ApiCalls calls;
  private final InstantSource clock;
  private final String table;
  private final String eventSourceArn;
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private long writesSeen;

  StreamFeed(
      DynamoDbStreamsClient client,
      ApiCalls calls,
      InstantSource clock,
      String table,
      String streamArn) {
    this.shards = new StreamShards(client, streamArn);
    this.calls = calls;
    this.clock = clock;
    this.table = table;
    this.eventSourceArn =
        "arn:aws:dynamodb:%s:%s:table/%s/stream/%s"
            .formatted(EmbeddedCloud.REGION_NAME, EmbeddedCloud.ACCOUNT, table, clock.instant());
  }

  /**
   * Delivers all that was written and not yet delivered, also what the consumer itself writes
   * meanwhile.
   *
   * @param consumer takes a batch of at most 100 records and returns the sequence numbers of those
   *     that failed; one that throws fails as a whole
   * @return how many records were read
   * @throws IllegalStateException if the consumer keeps writing to the table that it is fed from
   */
  public int drain(Function<StreamBatch, Set<String>> consumer) {
    int records = 0;
    for (int round = 0; isWritten(); round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException(
            "%s is still being written after %d rounds of its stream".formatted(table, ROUNDS));
      }
      writesSeen = calls.writes(table);
      records += readAll(consumer);
    }
    return records;
  }

  /** Whether the table may have been written since its stream was last drained. */
  public boolean isWritten() {
    return calls.writes(table) != writesSeen;
  }

  /** The records given up so far, oldest first. */
  public List<DeadLetter> deadLetters() {
    return Collections.unmodifiableList(deadLetters);
  }

  private int readAll(Function<StreamBatch, Set<String>> consumer) {
    int records = 0;
    List<String> readable = shards.readable();
    while (!readable.isEmpty()) {
      records += readable.stream().mapToInt(shard -> readShard(shard, consumer)).sum();
      List<String> before = readable;
      readable = shards.readable().stream().filter(shard -> !before.contains(shard)).toList();
    }
    return records;
  }

  private int readShard(String shard, Function<StreamBatch, Set<String>> consumer) {
    int records = 0;
    boolean full = true;
    while (full && shards.isOpen(shard)) {
      List<Record> page = shards.read(shard);
      List<Record> news = page.stream().filter(LocalDynamoDb::isNews).toList();
      deliver(news, consumer);
      records += news.size();
      full = isFull(page);
    }
    return records;
  }

  private static boolean isFull(List<Record> page) {
    return page.size() == StreamShards.PAGE
        || page.stream().mapToLong(r -> r.dynamodb().sizeBytes()).sum() >= BYTES_OF_A_FULL_PAGE;
  }

  private void deliver(List<Record> page, Function<StreamBatch, Set<String>> consumer) {
    for (int from = 0; from < page.size(); from += BATCH) {
      List<Record> batch = page.subList(from, Math.min(page.size(), from + BATCH));
      deadLetters.addAll(
          new BatchDelivery(consumer)
              .deliver(new StreamBatch(batch.stream().map(this::lambdaRecord).toList())));
    }
  }

  private Map<String, Object> lambdaRecord(Record streamed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventID", eventId(streamed.dynamodb().sequenceNumber()));
    fields.put("eventName", streamed.eventNameAsString());
    fields.put("eventVersion", streamed.eventVersion());
    fields.put("eventSource", "aws:dynamodb");
    fields.put("awsRegion", EmbeddedCloud.REGION_NAME);
    fields.put("dynamodb", change(streamed.dynamodb()));
    fields.put("eventSourceARN", eventSourceArn);
    return Collections.unmodifiableMap(fields);
  }

  private Map<String, Object> change(StreamRecord change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ApproximateCreationDateTime", clock.instant().getEpochSecond());
    fields.put("Keys", AttributeJson.item(change.keys()));
    if (change.hasNewImage()) {
      fields.put("NewImage", AttributeJson.item(change.newImage()));
    }
    if (change.hasOldImage()) {
      fields.put("OldImage", AttributeJson.item(change.oldImage()));
    }
    fields.put("SequenceNumber", change.sequenceNumber());
    fields.put("SizeBytes", change.sizeBytes());
    fields.put("StreamViewType", change.streamViewTypeAsString());
    return Collections.unmodifiableMap(fields);
  }

  private String eventId(String sequenceNumber) {
    byte[] name = (table + " " + sequenceNumber).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }
}
