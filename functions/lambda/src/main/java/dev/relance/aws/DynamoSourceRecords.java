package dev.relance.aws;

import static dev.relance.aws.Items.text;

import dev.relance.source.SourceRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The records that sources write, on DynamoDB. */
public final class DynamoSourceRecords implements SourceRecords {
  private final Clients clients;
  private final Settings settings;

  public DynamoSourceRecords(Clients clients, Settings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  @Override
  public Map<String, Object> read(String creditorId, String record) {
    var item =
        clients
            .dynamoDb()
            .getItem(
                r ->
                    r.tableName(settings.recordsTable())
                        .key(DynamoAccounts.recordKey(creditorId, record))
                        .consistentRead(true))
            .item();
    var members = new LinkedHashMap<>(Items.tree(item));
    members.keySet().removeAll(List.of("creditorId", "record"));
    return members;
  }

  @Override
  public List<Known> invoices(String creditorId) {
    return clients
        .dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.recordsTable())
                    .keyConditionExpression("creditorId = :creditor AND begins_with(#r, :invoices)")
                    .projectionExpression("#r, #n, #names")
                    .expressionAttributeNames(
                        Map.of("#r", "record", "#n", "number", "#names", "references"))
                    .expressionAttributeValues(
                        Map.of(":creditor", text(creditorId), ":invoices", text("invoice#"))))
        .items()
        .stream()
        .map(Items::tree)
        .map(DynamoSourceRecords::known)
        .toList();
  }

  private static Known known(Map<String, Object> invoice) {
    List<String> names = new ArrayList<>();
    Optional.ofNullable(invoice.get("number")).ifPresent(number -> names.add(number.toString()));
    if (invoice.get("references") instanceof Collection<?> more) {
      more.forEach(name -> names.add(name.toString()));
    }
    return new Known(String.valueOf(invoice.get("record")), names);
  }

  /** Only what changed is written, on condition that it is as it was: others write as well. */
  @Override
  public boolean write(
      String creditorId, String record, Map<String, Object> before, Map<String, Object> after) {
    var change = new Change();
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.forEach(
        name ->
            change.add(
                name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
    try {
      clients
          .dynamoDb()
          .updateItem(
              r ->
                  r.tableName(settings.recordsTable())
                      .key(DynamoAccounts.recordKey(creditorId, record))
                      .updateExpression(change.update())
                      .conditionExpression(String.join(" AND ", change.conditions))
                      .expressionAttributeNames(change.names)
                      .expressionAttributeValues(change.values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static final class Change {
    private final List<String> set = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, AttributeValue> values = new TreeMap<>();

    void add(String name, Optional<Object> old, Optional<Object> now) {
      if (old.equals(now)) {
        return;
      }
      String n = "#n" + names.size();
      String was = ":w" + names.size();
      String is = ":i" + names.size();
      names.put(n, name);
      conditions.add(old.isPresent() ? n + " = " + was : "attribute_not_exists(%s)".formatted(n));
      old.ifPresent(value -> values.put(was, attribute(value)));
      now.ifPresentOrElse(
          value -> {
            set.add(n + " = " + is);
            values.put(is, attribute(value));
          },
          () -> removed.add(n));
    }

    String update() {
      return (set.isEmpty() ? "" : "SET " + String.join(", ", set))
          + (removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed));
    }

    private static AttributeValue attribute(Object value) {
      return Items.item(Map.of("value", value)).getOrDefault("value", text(""));
    }
  }
}
