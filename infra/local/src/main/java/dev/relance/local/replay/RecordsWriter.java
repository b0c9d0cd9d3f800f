package dev.relance.local.replay;

import dev.relance.aws.Items;
import dev.relance.local.book.BookLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes the lines of a book to the Records table, as an invoicing system would. */
final class RecordsWriter {
  private static final int MOST_PER_CALL = 25;

  private final DynamoDbClient tables;
  private final String table;

  RecordsWriter(DynamoDbClient tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  /** Writes lines in order; a later line with the same key replaces the earlier one. */
  List<Refusal> write(List<BookLine> lines, Instant at) {
    var refused = new ArrayList<Refusal>();
    var batch = new LinkedHashMap<String, BookLine>();
    for (BookLine line : lines) {
      String key = line.creditorId() + " " + line.record();
      if (batch.containsKey(key) || batch.size() == MOST_PER_CALL) {
        flush(batch, at, refused);
      }
      batch.put(key, line);
    }
    flush(batch, at, refused);
    return refused;
  }

  private void flush(Map<String, BookLine> batch, Instant at, List<Refusal> refused) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      put(List.copyOf(batch.values()), at);
    } catch (DynamoDbException e) {
      // One item that the table does not take fails the whole call, so each is tried by itself.
      batch.values().forEach(line -> alone(line, at).ifPresent(refused::add));
    }
    batch.clear();
  }

  private Optional<Refusal> alone(BookLine line, Instant at) {
    try {
      put(List.of(line), at);
      return Optional.empty();
    } catch (DynamoDbException e) {
      String why = "the table does not take it: " + e.awsErrorDetails().errorMessage();
      return Optional.of(new Refusal(at, line.creditorId(), line.record(), List.of(why)));
    }
  }

  private void put(List<BookLine> lines, Instant at) {
    List<WriteRequest> puts =
        lines.stream()
            .map(line -> WriteRequest.builder().putRequest(p -> p.item(item(line, at))).build())
            .toList();
    tables.batchWriteItem(r -> r.requestItems(Map.of(table, puts)));
  }

  private static Map<String, AttributeValue> item(BookLine line, Instant at) {
    var members = new TreeMap<String, @Nullable Object>(line.fields());
    members.put("creditorId", line.creditorId());
    members.put("record", line.record());
    if (line.record().startsWith("contact#") || line.record().startsWith("decision#")) {
      members.putIfAbsent("at", at.toString());
    }
    return Items.item(members);
  }
}
