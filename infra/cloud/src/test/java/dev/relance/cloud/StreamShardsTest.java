package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamShardsTest {
  private final ScriptedStream stream = new ScriptedStream();
  private final StreamShards shards = new StreamShards(stream, "arn");

  @Test
  void an_open_shard_is_read_on_from_where_it_was_left() {
    stream.shard("one", "").add("1");

    assertThat(readAll()).containsExactly("1");
    stream.recordsOf("one").add("2");
    assertThat(readAll()).containsExactly("2");
    assertThat(readAll()).isEmpty();
    assertThat(stream.described).isEqualTo(1);
  }

  @Test
  void the_children_of_a_shard_that_ended_are_read_after_it() {
    stream.shard("one", "").add("1");
    stream.shard("left", "one").add("2");
    stream.shard("right", "one").add("3");
    stream.closed.add("one");

    assertThat(shards.readable()).containsExactly("one");
    assertThat(readAll()).containsExactly("1", "2", "3");
    assertThat(shards.readable()).containsExactly("left", "right");
  }

  @Test
  void a_shard_whose_parent_is_no_longer_kept_is_read() {
    stream.shard("child", "long gone").add("1");

    assertThat(readAll()).containsExactly("1");
  }

  @Test
  void an_expired_iterator_is_taken_anew_after_the_last_record_read() {
    stream.shard("one", "").add("1");
    assertThat(readAll()).containsExactly("1");
    stream.recordsOf("one").add("2");
    stream.expired = true;

    assertThat(readAll()).containsExactly("2");
  }

  private List<String> readAll() {
    List<String> numbers = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String shard = next(seen); !shard.isEmpty(); shard = next(seen)) {
      seen.add(shard);
      for (Record read : shards.read(shard)) {
        numbers.add(read.dynamodb().sequenceNumber());
      }
    }
    return numbers;
  }

  private String next(Set<String> seen) {
    return shards.readable().stream().filter(shard -> !seen.contains(shard)).findFirst().orElse("");
  }

  /** A stream whose iterators are "shard:position". */
  private static final class ScriptedStream implements DynamoDbStreamsClient {
    final Map<String, String> parents = new LinkedHashMap<>();
    final Map<String, List<String>> records = new LinkedHashMap<>();
    final Set<String> closed = new TreeSet<>();
    boolean expired;
    int described;

    List<String> shard(String id, String parent) {
      parents.put(id, parent);
      return recordsOf(id);
    }

    List<String> recordsOf(String id) {
      return records.computeIfAbsent(id, i -> new ArrayList<>());
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      described++;
      return DescribeStreamResponse.builder()
          .streamDescription(d -> d.shards(parents.keySet().stream().map(this::described).toList()))
          .build();
    }

    private Shard described(String id) {
      Shard.Builder shard = Shard.builder().shardId(id);
      return parents.getOrDefault(id, "").isEmpty()
          ? shard.build()
          : shard.parentShardId(parents.get(id)).build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      expired = false;
      int position =
          request.sequenceNumber() == null
              ? 0
              : recordsOf(request.shardId()).indexOf(request.sequenceNumber()) + 1;
      return GetShardIteratorResponse.builder()
          .shardIterator(request.shardId() + ":" + position)
          .build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      if (expired) {
        throw ExpiredIteratorException.builder().message("expired").build();
      }
      String[] iterator = request.shardIterator().split(":", 2);
      List<String> all = recordsOf(iterator[0]);
      List<Record> read =
          all.subList(Integer.parseInt(iterator[1]), all.size()).stream()
              .map(n -> Record.builder().dynamodb(d -> d.sequenceNumber(n)).build())
              .toList();
      return GetRecordsResponse.builder()
          .records(read)
          .nextShardIterator(closed.contains(iterator[0]) ? null : iterator[0] + ":" + all.size())
          .build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
