package dev.relance.local.redrive;

import dev.relance.aws.PageItem;
import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.local.redrive.DeadLetter.Content;
import dev.relance.local.stack.DeployedStack;
import dev.relance.record.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads from the tables what was kept of no batch. */
final class TableReader {
  /** A stream remembers no change for longer. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** An entry and the end of its batch are told by two clocks. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private static final int BATCH = 100;

  private final DeployedStack stack;
  private final DynamoDbClient tables;

  TableReader(DeployedStack stack) {
    this.stack = stack;
    this.tables = stack.client(DynamoDbClient.builder());
  }

  /** Events for every record. What was taken in before changes nothing. */
  Stream<byte[]> records() {
    return events(
        List.of("creditorId", "record"),
        items("RecordsTable").filter(item -> !item.containsKey("reasons")));
  }

  /** Events for the evidence that can have been in the batches of some letters. */
  Stream<byte[]> evidence(List<DeadLetter> letters) {
    List<Content.Batch> batches =
        letters.stream().map(DeadLetter::content).map(Content.Batch.class::cast).toList();
    return events(
        List.of("account", "sequence"),
        items("EvidenceTable").filter(item -> batches.stream().anyMatch(b -> isOf(b, at(item)))));
  }

  private static boolean isOf(Content.Batch batch, Instant at) {
    return !at.isBefore(batch.givenUp().minus(REMEMBERED))
        && !at.isAfter(batch.givenUp().plus(CLOCKS_DIFFER));
  }

  /** When a page was written: all its entries have the same time. */
  private static Instant at(Map<String, AttributeValue> page) {
    AttributeValue zipped = page.getOrDefault(PageItem.ENTRIES, AttributeValue.fromS(""));
    String line = PageItem.lines(zipped.b().asByteArray()).getFirst();
    return Entry.read(line, new Document("", Json.object(line))).at();
  }

  private Stream<Map<String, AttributeValue>> items(String output) {
    return tables
        .scanPaginator(r -> r.tableName(stack.output(output)).consistentRead(true))
        .items()
        .stream();
  }

  private static Stream<byte[]> events(
      List<String> keys, Stream<Map<String, AttributeValue>> items) {
    return items
        .map(item -> StreamEvent.row(keys, item))
        .gather(Gatherers.windowFixed(BATCH))
        .map(StreamEvent::json);
  }
}
