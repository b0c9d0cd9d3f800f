package dev.relance.local.redrive;

import dev.relance.local.redrive.DeadLetter.Content;
import dev.relance.local.stack.DeployedStack;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads from the stream of a table what a letter names. */
final class StreamReader {
  private final DynamoDbStreamsClient streams;

  StreamReader(DeployedStack stack) {
    this.streams = stack.client(DynamoDbStreamsClient.builder());
  }

  /** The changes of a batch; empty if the stream has forgotten them. */
  Optional<List<Record>> read(Content.Batch batch) {
    try {
      return Optional.of(changes(batch));
    } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private List<Record> changes(Content.Batch batch) {
    String from =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(batch.stream())
                        .shardId(batch.shard())
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .sequenceNumber(batch.first()))
            .shardIterator();
    var changes = new ArrayList<Record>();
    for (String next = from; next != null; ) {
      String here = next;
      GetRecordsResponse page = streams.getRecords(r -> r.shardIterator(here));
      page.records().stream().filter(change -> !isAfter(change, batch)).forEach(changes::add);
      boolean isOver =
          page.records().isEmpty() || page.records().stream().anyMatch(c -> isAfter(c, batch));
      next = isOver ? null : page.nextShardIterator();
    }
    return changes;
  }

  private static boolean isAfter(Record change, Content.Batch batch) {
    return new BigInteger(change.dynamodb().sequenceNumber())
            .compareTo(new BigInteger(batch.last()))
        > 0;
  }
}
