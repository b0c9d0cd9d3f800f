package dev.relance.cloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The shards of one stream, read from the oldest record on, a parent before its children.
 *
 * <p>Iterators are kept between readings. A shard that ends makes room for its children; an
 * iterator that expired is taken anew after the last record read.
 */
final class StreamShards {
  static final int PAGE = 1000;

  private final DynamoDbStreamsClient client;
  private final String streamArn;
  private final Map<String, String> open = new LinkedHashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Map<String, String> lastRead = new HashMap<>();

  StreamShards(DynamoDbStreamsClient client, String streamArn) {
    this.client = client;
    this.streamArn = streamArn;
  }

  /** The shards that can be read now; asks the stream only if none is known to be open. */
  List<String> readable() {
    if (open.isEmpty()) {
      discover();
    }
    return List.copyOf(open.keySet());
  }

  boolean isOpen(String shard) {
    return open.containsKey(shard);
  }

  /** The next records of an open shard, at most a page; none if it was read to its present end. */
  List<Record> read(String shard) {
    GetRecordsResponse page = page(shard);
    page.records().forEach(r -> lastRead.put(shard, r.dynamodb().sequenceNumber()));
    moveOn(shard, page.nextShardIterator());
    return page.records();
  }

  private void moveOn(String shard, @Nullable String iterator) {
    if (iterator == null) {
      open.remove(shard);
      ended.add(shard);
      discover();
    } else {
      open.put(shard, iterator);
    }
  }

  private GetRecordsResponse page(String shard) {
    try {
      return pageAt(open.getOrDefault(shard, ""));
    } catch (ExpiredIteratorException e) {
      return pageAt(renewed(shard));
    } catch (TrimmedDataAccessException e) {
      return oldestPage(shard);
    }
  }

  /** DynamoDB Local calls a shard trimmed that has never held a record. */
  private GetRecordsResponse oldestPage(String shard) {
    String oldest = iterator(shard, ShardIteratorType.TRIM_HORIZON);
    try {
      return pageAt(oldest);
    } catch (TrimmedDataAccessException e) {
      return GetRecordsResponse.builder().nextShardIterator(oldest).build();
    }
  }

  private GetRecordsResponse pageAt(String iterator) {
    return client.getRecords(request -> request.shardIterator(iterator).limit(PAGE));
  }

  private String renewed(String shard) {
    try {
      return lastRead.containsKey(shard)
          ? iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER)
          : iterator(shard, ShardIteratorType.TRIM_HORIZON);
    } catch (TrimmedDataAccessException e) {
      return iterator(shard, ShardIteratorType.TRIM_HORIZON);
    }
  }

  private String iterator(String shard, ShardIteratorType type) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder()
            .streamArn(streamArn)
            .shardId(shard)
            .shardIteratorType(type);
    if (type == ShardIteratorType.AFTER_SEQUENCE_NUMBER) {
      request.sequenceNumber(lastRead.get(shard));
    }
    return client.getShardIterator(request.build()).shardIterator();
  }

  /** Opens each shard whose parent was read to its end, or is no longer kept. */
  private void discover() {
    List<Shard> shards = shards();
    Set<String> kept = new HashSet<>();
    shards.forEach(shard -> kept.add(shard.shardId()));
    for (Shard shard : shards) {
      String id = shard.shardId();
      boolean known = open.containsKey(id) || ended.contains(id);
      if (!known && !waitsForParent(shard, kept)) {
        open.put(id, iterator(id, ShardIteratorType.TRIM_HORIZON));
      }
    }
  }

  private boolean waitsForParent(Shard shard, Set<String> kept) {
    String parent = shard.parentShardId();
    return parent != null && kept.contains(parent) && !ended.contains(parent);
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    DescribeStreamRequest request = DescribeStreamRequest.builder().streamArn(streamArn).build();
    while (true) {
      StreamDescription page = client.describeStream(request).streamDescription();
      shards.addAll(page.shards());
      if (page.lastEvaluatedShardId() == null) {
        return shards;
      }
      String last = page.lastEvaluatedShardId();
      request = request.toBuilder().exclusiveStartShardId(last).build();
    }
  }
}
