package dev.relance.aws;

import static dev.relance.aws.Items.number;
import static dev.relance.aws.Items.text;

import dev.relance.document.Document;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Recorded;
import dev.relance.journey.Intake;
import dev.relance.record.RecordContract;
import dev.relance.record.RecordKind;
import dev.relance.summary.LastSummary;
import dev.relance.summary.LastSummaryCodec;
import dev.relance.summary.UnmatchedReply;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Single records, and what their writers are told, on DynamoDB. */
public final class DynamoIntake implements Intake {
  private static final String SUMMARISED_AT = "summarisedAt";
  private static final String SUMMARISED = "summarised";
  private static final String UNMATCHED = "unmatched";
  private static final String HELD = "held";

  private final Clients clients;
  private final Settings settings;
  private final RecordContract contract;

  public DynamoIntake(Clients clients, Settings settings, RecordContract contract) {
    this.clients = clients;
    this.settings = settings;
    this.contract = contract;
  }

  @Override
  public List<CurrentRecord> read(List<RecordKey> keys) {
    var batch = new Batch(clients);
    for (RecordKey key : keys) {
      batch.add(settings.recordsTable(), itemKey(key));
      batch.add(settings.recordsTable(), itemKey(rejectionOf(key)));
    }
    Batch found = batch.read();
    return keys.stream().map(key -> reading(found, key)).toList();
  }

  @Override
  public void reject(RecordKey key, List<String> reasons, Instant at) {
    var item = new TreeMap<>(itemKey(rejectionOf(key)));
    item.put("at", text(at.toString()));
    item.put("reasons", AttributeValue.fromL(reasons.stream().map(Items::text).toList()));
    clients.dynamoDb().putItem(r -> r.tableName(settings.recordsTable()).item(item));
  }

  @Override
  public void clear(RecordKey key) {
    clients
        .dynamoDb()
        .deleteItem(r -> r.tableName(settings.recordsTable()).key(itemKey(rejectionOf(key))));
  }

  @Override
  public boolean write(RecordKey key, Map<String, ?> members) {
    var item = new TreeMap<>(Items.item(members));
    item.putAll(itemKey(key));
    try {
      clients
          .dynamoDb()
          .putItem(
              r ->
                  r.tableName(settings.recordsTable())
                      .item(item)
                      .conditionExpression("attribute_not_exists(creditorId)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public List<String> debtorsAt(String creditorId, String address) {
    return clients
        .dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.recordsTable())
                    .keyConditionExpression("creditorId = :creditor AND begins_with(#r, :debtors)")
                    .expressionAttributeNames(Map.of("#r", "record"))
                    .expressionAttributeValues(
                        Map.of(":creditor", text(creditorId), ":debtors", text("debtor#"))))
        .items()
        .stream()
        .map(Items::tree)
        .filter(record -> hasAddress(record, address))
        .map(record -> RecordKind.id(String.valueOf(record.get("record"))))
        .toList();
  }

  private static boolean hasAddress(Map<String, Object> debtor, String address) {
    return debtor.get("emails") instanceof Collection<?> emails
        && emails.stream().map(String::valueOf).anyMatch(address::equalsIgnoreCase);
  }

  @Override
  public CreditorDesk desk(String creditorId) {
    var item =
        clients
            .dynamoDb()
            .getItem(
                r ->
                    r.tableName(settings.followUpsTable())
                        .key(DynamoAccounts.deskKey(creditorId))
                        .consistentRead(true))
            .item();
    if (item.isEmpty()) {
      return CreditorDesk.start(creditorId);
    }
    Document desk = new Document("", Items.tree(item));
    return new CreditorDesk(
        creditorId,
        desk.whole("version"),
        desk.text("facts"),
        desk.optionalInstant("feedSeenAt"),
        summarised(desk),
        desk.objects(UNMATCHED).stream().map(UnmatchedReply::read).toList());
  }

  @Override
  public boolean keep(CreditorDesk desk) {
    var item = new TreeMap<>(DynamoAccounts.deskKey(desk.creditorId()));
    item.put("version", number(desk.version() + 1));
    item.put("facts", text(desk.facts()));
    desk.feedSeenAt().ifPresent(at -> item.put("feedSeenAt", text(at.toString())));
    desk.summarised()
        .ifPresent(
            last -> {
              item.put(SUMMARISED_AT, text(last.at().toString()));
              item.put(
                  SUMMARISED, AttributeValue.fromM(Items.item(LastSummaryCodec.members(last))));
            });
    if (!desk.unmatched().isEmpty()) {
      item.put(
          UNMATCHED,
          AttributeValue.fromL(
              desk.unmatched().stream()
                  .map(reply -> AttributeValue.fromM(Items.item(reply.members())))
                  .toList()));
    }
    try {
      clients
          .dynamoDb()
          .putItem(
              r ->
                  r.tableName(settings.followUpsTable())
                      .item(item)
                      .conditionExpression(
                          desk.version() == 0 ? "attribute_not_exists(account)" : "version = :read")
                      .expressionAttributeValues(
                          desk.version() == 0 ? null : Map.of(":read", number(desk.version()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public void hold(RecordKey reply, Map<String, ?> members, Instant until) {
    var item = new TreeMap<>(heldKey(reply));
    item.put(HELD, AttributeValue.fromM(Items.item(members)));
    item.put("expires", number(until.getEpochSecond()));
    clients.dynamoDb().putItem(r -> r.tableName(settings.followUpsTable()).item(item));
  }

  @Override
  public Optional<Map<String, Object>> held(RecordKey reply) {
    return Optional.ofNullable(
            clients
                .dynamoDb()
                .getItem(
                    r ->
                        r.tableName(settings.followUpsTable())
                            .key(heldKey(reply))
                            .consistentRead(true))
                .item()
                .get(HELD))
        .map(held -> Items.tree(held.m()));
  }

  /** Beside our notes about the creditor. The table forgets it by itself. */
  private static Map<String, AttributeValue> heldKey(RecordKey reply) {
    return Map.of("account", text(reply.creditorId()), "item", text(reply.record()));
  }

  /**
   * Earlier versions kept only the time, and still read it after a rollback. A time without what
   * was told, or another one than was told, is theirs.
   */
  private static Optional<LastSummary> summarised(Document desk) {
    return desk.optionalInstant(SUMMARISED_AT)
        .map(
            at ->
                desk.optionalObject(SUMMARISED)
                    .map(LastSummaryCodec::read)
                    .filter(last -> last.at().equals(at))
                    .orElse(LastSummary.ofEarlierVersion(at)));
  }

  private CurrentRecord reading(Batch found, RecordKey key) {
    List<String> rejectedBefore =
        found
            .item(settings.recordsTable(), itemKey(rejectionOf(key)))
            .map(item -> new Document("", Items.tree(item)).texts("reasons"))
            .orElse(List.of());
    return found
        .item(settings.recordsTable(), itemKey(key))
        .map(item -> reading(key, Items.tree(item), rejectedBefore))
        .orElse(
            new CurrentRecord(key, Optional.empty(), List.of(), rejectedBefore, Optional.empty()));
  }

  private CurrentRecord reading(RecordKey key, Map<String, Object> record, List<String> before) {
    return switch (contract.read(key.creditorId(), key.record(), record)) {
      case RecordContract.Reading.Accepted(Recorded value, Optional<String> debtor) ->
          new CurrentRecord(
              key,
              debtor,
              List.of(),
              before,
              value instanceof Creditor creditor ? Optional.of(creditor) : Optional.empty());
      case RecordContract.Reading.Rejected(List<String> reasons, Optional<String> debtor) ->
          new CurrentRecord(key, debtor, reasons, before, Optional.empty());
    };
  }

  private static RecordKey rejectionOf(RecordKey key) {
    return new RecordKey(key.creditorId(), RecordKind.REJECTION + key.record());
  }

  private static Map<String, AttributeValue> itemKey(RecordKey key) {
    return DynamoAccounts.recordKey(key.creditorId(), key.record());
  }
}
