package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

class EmbeddedCloudTest {
  private static final String ORDERS = "shop-orderstable";

  private final EmbeddedCloud cloud = ACloud.started();
  private final DynamoDbClient tables = ACloud.client(DynamoDbClient.builder(), cloud);
  private final EventBridgeClient events = ACloud.client(EventBridgeClient.builder(), cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void what_is_written_is_read_back() {
    Map<String, AttributeValue> order = order(1);
    tables.putItem(r -> r.tableName(ORDERS).item(order));

    assertThat(tables.getItem(r -> r.tableName(ORDERS).key(key(1))).item()).isEqualTo(order);
  }

  @Test
  void a_condition_that_does_not_hold_is_told_as_aws_tells_it() {
    tables.putItem(r -> r.tableName(ORDERS).item(order(1)));
    Put again =
        Put.builder()
            .tableName(ORDERS)
            .item(order(1))
            .conditionExpression("attribute_not_exists(shop)")
            .build();

    assertThatThrownBy(
            () ->
                tables.putItem(
                    r ->
                        r.tableName(ORDERS)
                            .item(order(1))
                            .conditionExpression(again.conditionExpression())))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(
            () ->
                tables.transactWriteItems(
                    r -> r.transactItems(TransactWriteItem.builder().put(again).build())))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e ->
                assertThat(e.cancellationReasons().getFirst().code())
                    .isEqualTo("ConditionalCheckFailed"));
  }

  @Test
  void a_stream_is_delivered_in_order_in_batches_and_once() {
    IntStream.range(0, 130)
        .forEach(i -> cloud.tables().putItem(r -> r.tableName(ORDERS).item(order(i))));
    StreamFeed feed = cloud.feed(ORDERS);
    List<StreamBatch> batches = new ArrayList<>();

    int read = feed.drain(batch -> keep(batch, batches));

    assertThat(read).isEqualTo(130);
    assertThat(batches).extracting(StreamBatch::size).containsExactly(100, 30);
    Fields first = new Fields(batches.getFirst().records().getFirst());
    assertThat(first.text("eventSource")).isEqualTo("aws:dynamodb");
    assertThat(first.object("dynamodb").object("NewImage").object("number").text("N"))
        .isEqualTo("0");
    assertThat(Fields.json(first.object("dynamodb").values())).contains("\"none\":{\"M\":{}}");
    assertThat(feed.isWritten()).isFalse();
    assertThat(feed.drain(batch -> keep(batch, batches))).isZero();
  }

  @Test
  void what_the_consumer_writes_is_delivered_to_it_too() {
    StreamFeed feed = cloud.feed(ORDERS);
    tables.putItem(r -> r.tableName(ORDERS).item(order(1)));
    List<String> seen = new ArrayList<>();

    feed.drain(
        batch -> {
          seen.addAll(batch.sequenceNumbers());
          if (seen.size() == 1) {
            tables.putItem(r -> r.tableName(ORDERS).item(order(2)));
          }
          return Set.of();
        });

    assertThat(seen).hasSize(2).isSorted();
  }

  @Test
  void a_table_without_stream_has_no_feed() {
    assertThatIllegalArgumentException().isThrownBy(() -> cloud.feed("shop-quiettable"));
  }

  @Test
  void events_are_kept_in_order_and_a_malformed_one_is_told() {
    PutEventsResponse answer =
        events.putEvents(r -> r.entries(event("{\"n\":1}"), event("no"), event("{\"n\":2}")));

    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
    assertThat(cloud.eventBus().events())
        .extracting(EventBus.BusEvent::detail)
        .containsExactly("{\"n\":1}", "{\"n\":2}");
  }

  @Test
  void a_lost_request_does_nothing_and_a_lost_answer_does_it_all() {
    cloud.faults().when(call -> call.operation().equals("PutItem"), new Fault.LostRequest());
    assertThatThrownBy(() -> tables.putItem(r -> r.tableName(ORDERS).item(order(1))))
        .isInstanceOf(SdkClientException.class);
    cloud.faults().clear();
    cloud.faults().when(call -> call.operation().equals("PutItem"), new Fault.LostAnswer());
    assertThatThrownBy(() -> tables.putItem(r -> r.tableName(ORDERS).item(order(2))))
        .isInstanceOf(SdkClientException.class);

    assertThat(tables.getItem(r -> r.tableName(ORDERS).key(key(1))).hasItem()).isFalse();
    assertThat(tables.getItem(r -> r.tableName(ORDERS).key(key(2))).hasItem()).isTrue();
  }

  @Test
  void every_attempt_is_counted_by_its_name() {
    cloud.faults().next("GetItem", new Fault.Throttled());
    var before = cloud.calls().snapshot();

    tables.getItem(r -> r.tableName(ORDERS).key(key(1)));
    events.putEvents(r -> r.entries(event("{}")));
    cloud.tables().getItem(r -> r.tableName(ORDERS).key(key(1)));

    assertThat(cloud.calls().since(before))
        .isEqualTo(Map.of("DynamoDb.GetItem", 2L, "EventBridge.PutEvents", 1L));
  }

  private static Set<String> keep(StreamBatch batch, List<StreamBatch> batches) {
    batches.add(batch);
    return Set.of();
  }

  private static PutEventsRequestEntry event(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("bus")
        .source("test")
        .detailType("Test")
        .detail(detail)
        .build();
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of(
        "shop", AttributeValue.fromS("s"), "number", AttributeValue.fromN(String.valueOf(number)));
  }

  private static Map<String, AttributeValue> order(int number) {
    return Map.of(
        "shop", AttributeValue.fromS("s"),
        "number", AttributeValue.fromN(String.valueOf(number)),
        "none", AttributeValue.fromM(Map.of()));
  }
}
