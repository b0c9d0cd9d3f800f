package dev.relance.local.erase;

import dev.relance.account.Signposts;
import dev.relance.aws.PageItem;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.local.stack.DeployedStack;
import dev.relance.record.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the tables hold of one debtor, besides the state of the account. */
final class DebtorItems {
  private final AccountId id;
  private final DeployedStack stack;
  private final DynamoDbClient tables;

  DebtorItems(DeployedStack stack, AccountId id) {
    this.id = id;
    this.stack = stack;
    this.tables = stack.client(DynamoDbClient.builder());
  }

  /** The keys of everything that was recorded about the debtor. */
  List<String> records() {
    String debtor = "debtor#" + id.debtorId();
    boolean isRecorded =
        tables
            .getItem(r -> r.tableName(stack.output("RecordsTable")).key(recordKey(debtor)))
            .hasItem();
    return Stream.concat(Stream.of(debtor).filter(_ -> isRecorded), namingTheDebtor()).toList();
  }

  private Stream<String> namingTheDebtor() {
    return tables
        .queryPaginator(
            r ->
                r.tableName(stack.output("RecordsTable"))
                    .indexName("byDebtor")
                    .keyConditionExpression("creditorId = :creditor AND debtor = :debtor")
                    .expressionAttributeValues(
                        Map.of(":creditor", text(id.creditorId()), ":debtor", text(id.debtorId())))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> item.getOrDefault("record", text("")).s());
  }

  /** Removes records, and what was answered to those that were rejected. */
  void removeRecords(List<String> records) {
    for (String record : records) {
      remove("RecordsTable", recordKey(record));
      remove("RecordsTable", recordKey(RecordKind.REJECTION + record));
    }
  }

  /** Removes the names by which replies find the account. */
  void removeSignposts(List<Entry> entries) {
    Signposts.of(id, entries)
        .forEach(
            name ->
                remove("FollowUpsTable", Map.of("account", text(name), "item", text("signpost"))));
  }

  /** Writes the pages of evidence again, without what they said. */
  void erasePages() {
    tables
        .queryPaginator(
            r ->
                r.tableName(stack.output("EvidenceTable"))
                    .keyConditionExpression("account = :account")
                    .expressionAttributeValues(Map.of(":account", text(id.key())))
                    .consistentRead(true))
        .items()
        .stream()
        .forEach(this::erase);
  }

  private void erase(Map<String, AttributeValue> page) {
    AttributeValue packed = page.getOrDefault(PageItem.ENTRIES, text(""));
    List<String> lines = PageItem.lines(packed.b().asByteArray());
    List<Entry> erased = ErasedLines.of(lines);
    if (!erased.stream().map(Entry::line).toList().equals(lines)) {
      tables.putItem(r -> r.tableName(stack.output("EvidenceTable")).item(PageItem.of(erased)));
    }
  }

  private void remove(String table, Map<String, AttributeValue> key) {
    tables.deleteItem(r -> r.tableName(stack.output(table)).key(key));
  }

  private Map<String, AttributeValue> recordKey(String record) {
    return Map.of("creditorId", text(id.creditorId()), "record", text(record));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
