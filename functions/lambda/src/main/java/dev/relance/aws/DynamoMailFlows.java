package dev.relance.aws;

import static dev.relance.aws.Items.number;
import static dev.relance.aws.Items.text;

import dev.relance.document.Document;
import dev.relance.journey.MailFlows;
import dev.relance.plan.MailFlow;
import dev.relance.vocabulary.StoppedFor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * What is known about the flow of mail, in items of the FollowUps table. They come along with each
 * account that is loaded, so a change counts from the next look on. A {@code stop} item holds
 * nothing: that it exists stops the messages of a creditor, or of all of them.
 */
public final class DynamoMailFlows implements MailFlows {
  private static final String EVERYBODY = "*";
  private static final String STOP_ITEM = "stop";
  private static final String FLOW_ITEM = "flow";

  private final Clients clients;
  private final Settings settings;

  public DynamoMailFlows(Clients clients, Settings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  /** Adds to a batch what concerns a creditor's mail. */
  static Batch ask(Batch batch, Settings settings, String creditorId) {
    return batch
        .add(settings.followUpsTable(), key(EVERYBODY, FLOW_ITEM))
        .add(settings.followUpsTable(), key(EVERYBODY, STOP_ITEM))
        .add(settings.followUpsTable(), key(creditorId, STOP_ITEM));
  }

  /** What was found about it. */
  static MailFlow found(Batch found, Settings settings, String creditorId) {
    MailFlow flow =
        found
            .item(settings.followUpsTable(), key(EVERYBODY, FLOW_ITEM))
            .map(item -> new Document("", Items.tree(item)))
            .map(item -> new MailFlow(Optional.empty(), item.whole("due"), item.whole("perSecond")))
            .orElse(MailFlow.FREE);
    if (found.item(settings.followUpsTable(), key(EVERYBODY, STOP_ITEM)).isPresent()) {
      return flow.stoppedFor(StoppedFor.EVERY_CREDITOR);
    }
    return found.item(settings.followUpsTable(), key(creditorId, STOP_ITEM)).isPresent()
        ? flow.stoppedFor(StoppedFor.THIS_CREDITOR)
        : flow;
  }

  @Override
  public long due(Instant from, Instant until) {
    LocalDate last = day(until);
    return day(from).datesUntil(last.plusDays(1)).mapToLong(day -> due(day, from, until)).sum();
  }

  private long due(LocalDate day, Instant from, Instant until) {
    return clients
        .dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.followUpsTable())
                    .indexName("byDueDay")
                    .select(Select.COUNT)
                    .keyConditionExpression("dueDay = :day AND dueAt BETWEEN :from AND :until")
                    .expressionAttributeValues(
                        Map.of(
                            ":day", text(day.toString()),
                            ":from", text(from.toString()),
                            ":until", text(until.toString()))))
        .stream()
        .mapToLong(page -> page.count())
        .sum();
  }

  /** Adds accounts that may all be due at once; the next sweep counts again what is due. */
  public void add(int accounts) {
    clients
        .dynamoDb()
        .updateItem(
            r ->
                r.tableName(settings.followUpsTable())
                    .key(key(EVERYBODY, FLOW_ITEM))
                    .updateExpression(
                        "ADD due :due SET perSecond = if_not_exists(perSecond, :usual)")
                    .expressionAttributeValues(
                        Map.of(":due", number(accounts), ":usual", number(MailFlow.USUAL_RATE))));
  }

  @Override
  public boolean isStopped() {
    return clients
        .dynamoDb()
        .getItem(r -> r.tableName(settings.followUpsTable()).key(key(EVERYBODY, STOP_ITEM)))
        .hasItem();
  }

  @Override
  public void keep(long due, int perSecond) {
    var item = new TreeMap<>(key(EVERYBODY, FLOW_ITEM));
    item.put("due", number(due));
    item.put("perSecond", number(perSecond));
    clients.dynamoDb().putItem(r -> r.tableName(settings.followUpsTable()).item(item));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Map<String, AttributeValue> key(String account, String item) {
    return Map.of("account", text(account), "item", text(item));
  }
}
