package dev.relance.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of several tables by key, strongly consistent, 100 per call. */
final class Batch {
  private static final int MOST_KEYS = 100;
  private static final int MOST_CALLS_PER_PART = 20;

  private final Clients clients;
  private final Map<String, List<Map<String, AttributeValue>>> keys = new LinkedHashMap<>();
  private final Map<String, List<Map<String, AttributeValue>>> items = new HashMap<>();
  private int size;

  Batch(Clients clients) {
    this.clients = clients;
  }

  /** One more item to read. */
  Batch add(String table, Map<String, AttributeValue> key) {
    if (size == MOST_KEYS) {
      read();
    }
    keys.computeIfAbsent(table, _ -> new ArrayList<>()).add(key);
    size++;
    return this;
  }

  /** Reads the added keys. Items that do not exist are left out. */
  Batch read() {
    Map<String, KeysAndAttributes> wanted = wanted();
    for (int calls = 0; !wanted.isEmpty(); calls++) {
      if (calls == MOST_CALLS_PER_PART) {
        throw new IllegalStateException(
            "DynamoDB leaves keys of a batch unprocessed again and again");
      }
      Map<String, KeysAndAttributes> now = wanted;
      BatchGetItemResponse answer = clients.dynamoDb().batchGetItem(r -> r.requestItems(now));
      answer
          .responses()
          .forEach(
              (table, found) -> items.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(found));
      wanted = answer.unprocessedKeys();
    }
    keys.clear();
    size = 0;
    return this;
  }

  /** The items that were found in a table. */
  List<Map<String, AttributeValue>> items(String table) {
    return items.getOrDefault(table, List.of());
  }

  /** The item with a key, if it was found. */
  Optional<Map<String, AttributeValue>> item(String table, Map<String, AttributeValue> key) {
    return items(table).stream()
        .filter(item -> item.entrySet().containsAll(key.entrySet()))
        .findFirst();
  }

  private Map<String, KeysAndAttributes> wanted() {
    var wanted = new HashMap<String, KeysAndAttributes>();
    keys.forEach(
        (table, ofTable) ->
            wanted.put(
                table, KeysAndAttributes.builder().keys(ofTable).consistentRead(true).build()));
    return wanted;
  }
}
