package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One table's stream, handed to a consumer as Lambda's stream mapping does.
 *
 * <p>Nothing is read unless somebody asks and the table was written. Event ids, times, region and
 * stream ARN come from the record's number and the movable clock, so that a replay sees the same
 * events each time.
 */
public final class StreamFeed {
  private static final int PAGE = 1000;
  private static final int BATCH = 100;
  private static final int ROUNDS = 100;

  private final DynamoDb dynamoDb;
  private final InstantSource clock;
  private final String table;
  private final String streamArn;
  private final String eventSourceArn;
  private final Map<String, String> lastRead = new HashMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private Optional<FailedBatches> failed = Optional.empty();
  private long writesSeen;

  /** What the mapping gave up, because it failed too often. */
  public record DeadLetter(StreamBatch batch, int attempts, String reason) {}

  /** Where in a stream a batch was read. */
  record Place(String stream, String shard) {}

  StreamFeed(DynamoDb dynamoDb, InstantSource clock, String table, String streamArn) {
    this.dynamoDb = dynamoDb;
    this.clock = clock;
    this.table = table;
    this.streamArn = streamArn;
    this.eventSourceArn =
        "arn:aws:dynamodb:%s:%s:table/%s/stream/%s"
            .formatted(CloudAccount.REGION, CloudAccount.ID, table, clock.instant());
  }

  /**
   * Delivers everything that was written and not yet delivered, including what the consumer itself
   * writes meanwhile.
   *
   * @param consumer takes a batch of at most 100 records and returns the sequence numbers of those
   *     that failed; a batch fails as a whole if it throws
   * @return how many records were read
   * @throws IllegalStateException if the consumer keeps writing to its own table
   */
  public int drain(Function<StreamBatch, Set<String>> consumer) {
    int records = 0;
    for (int round = 0; isWritten(); round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException(
            "%s is still being written after %d rounds of its stream".formatted(table, ROUNDS));
      }
      writesSeen = dynamoDb.writes(table);
      records += shards().stream().mapToInt(shard -> readShard(shard, consumer)).sum();
    }
    return records;
  }

  /** Whether the table may have been written since its stream was last drained. */
  public boolean isWritten() {
    return dynamoDb.writes(table) != writesSeen;
  }

  /** Keeps each batch that is given up. */
  public StreamFeed failingTo(FailedBatches destination) {
    failed = Optional.of(destination);
    return this;
  }

  /** What was given up so far, oldest first. */
  public List<DeadLetter> deadLetters() {
    return Collections.unmodifiableList(deadLetters);
  }

  /** All kept shards, parents before children. */
  private List<String> shards() {
    Fields described = ask("DescribeStream", Map.of("StreamArn", streamArn));
    return described.object("StreamDescription").objects("Shards").stream()
        .map(shard -> shard.text("ShardId"))
        .toList();
  }

  private int readShard(String shard, Function<StreamBatch, Set<String>> consumer) {
    int records = 0;
    for (List<Fields> page = page(shard); !page.isEmpty(); page = page(shard)) {
      lastRead.put(shard, page.getLast().object("dynamodb").text("SequenceNumber"));
      List<Fields> news = page.stream().filter(DynamoDb::isNews).toList();
      deliver(news.stream().map(this::lambdaRecord).toList(), consumer)
          .forEach(dead -> failed.ifPresent(to -> to.keep(new Place(streamArn, shard), dead)));
      records += news.size();
    }
    return records;
  }

  /** The next records of a shard; none at its present end. */
  private List<Fields> page(String shard) {
    Map<String, Object> from = new HashMap<>(Map.of("StreamArn", streamArn, "ShardId", shard));
    from.put("ShardIteratorType", "TRIM_HORIZON");
    if (lastRead.containsKey(shard)) {
      from.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER");
      from.put("SequenceNumber", lastRead.get(shard));
    }
    String iterator = ask("GetShardIterator", from).text("ShardIterator");
    // DynamoDB Local refuses to read a shard that never held a record, so it has no records.
    return ask("GetRecords", Map.of("ShardIterator", iterator, "Limit", PAGE)).objects("Records");
  }

  private Fields ask(String operation, Map<String, Object> request) {
    SdkBytes asked = SdkBytes.fromUtf8String(Fields.json(request));
    return Fields.of(dynamoDb.perform(operation, asked).body().asUtf8String()).orElseThrow();
  }

  private List<DeadLetter> deliver(
      List<Map<String, Object>> page, Function<StreamBatch, Set<String>> consumer) {
    var dead = new ArrayList<DeadLetter>();
    for (int from = 0; from < page.size(); from += BATCH) {
      StreamBatch batch = new StreamBatch(page.subList(from, Math.min(page.size(), from + BATCH)));
      dead.addAll(new BatchDelivery(consumer).deliver(batch));
    }
    deadLetters.addAll(dead);
    return dead;
  }

  private Map<String, Object> lambdaRecord(Fields streamed) {
    Map<String, Object> change = new LinkedHashMap<>(streamed.object("dynamodb").values());
    change.replaceAll((_, member) -> typed(member));
    change.put("ApproximateCreationDateTime", clock.instant().getEpochSecond());
    Map<String, Object> fields = new LinkedHashMap<>(streamed.values());
    fields.put("eventID", eventId(String.valueOf(change.get("SequenceNumber"))));
    fields.put("awsRegion", CloudAccount.REGION);
    fields.put("dynamodb", change);
    fields.put("eventSourceARN", eventSourceArn);
    return fields;
  }

  /** DynamoDB Local delivers an empty object as a value without a type. */
  private static Object typed(Object member) {
    return switch (member) {
      case Map<?, ?> map when map.isEmpty() -> Map.of("M", map);
      case Map<?, ?> map -> {
        Map<Object, Object> typed = new LinkedHashMap<>(map);
        typed.replaceAll((_, value) -> typed(value));
        yield typed;
      }
      case List<?> list -> list.stream().map(StreamFeed::typed).toList();
      default -> member;
    };
  }

  private String eventId(String sequenceNumber) {
    byte[] name = (table + " " + sequenceNumber).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }
}
