package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

class EmbeddedCloudTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

  private static EmbeddedCloud cloud;
  private static DynamoDbClient client;
  private static StreamFeed feed;

  private final List<StreamBatch> batches = new ArrayList<>();

  @BeforeAll
  static void start() {
    cloud = quietly(() -> EmbeddedCloud.start(MovableClock.at(NOON)));
    client =
        Clients.client(
            DynamoDbClient.builder(),
            cloud.dynamoDb(),
            cloud.interceptors().toArray(ExecutionInterceptor[]::new));
    feed = cloud.feed(LocalDynamoDb.RECORDS);
  }

  @AfterEach
  void nothing_is_left_over() {
    cloud.faults().clear();
    feed.drain(batch -> Set.of());
  }

  @AfterAll
  static void stop() {
    client.close();
    cloud.close();
  }

  @Test
  void it_starts_without_a_word() {
    assertThat(PRINTED.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void the_tables_are_those_of_the_template() {
    assertThat(keys(table("Records").keySchema())).containsExactly("creditorId", "record");
    assertThat(keys(table("FollowUps").keySchema())).containsExactly("account", "item");
    assertThat(keys(table("Evidence").keySchema())).containsExactly("account", "sequence");
    assertThat(table("Records").streamSpecification().streamViewTypeAsString())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(table("Evidence").streamSpecification().streamViewTypeAsString())
        .isEqualTo("NEW_IMAGE");
    assertThat(table("FollowUps").globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactlyInAnyOrder("byCreditor", "byDueDay");
    assertThat(table("FollowUps").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void an_empty_object_and_an_empty_list_come_as_they_are() {
    put(
        "c",
        "debtor#1",
        Map.of(
            "address", AttributeValue.fromM(Map.of()), "emails", AttributeValue.fromL(List.of())));

    drain(batch -> Set.of());

    assertThat(new String(batches.getFirst().json(), StandardCharsets.UTF_8))
        .contains("\"address\":{\"M\":{}}", "\"emails\":{\"L\":[]}");
  }

  @Test
  void a_change_comes_as_lambda_delivers_it() throws IOException {
    put("c", "invoice#1", Map.of("total", AttributeValue.fromS("1.00")));
    put(
        "c",
        "invoice#1",
        Map.of(
            "total",
            AttributeValue.fromN("2"),
            "paid",
            AttributeValue.fromBool(true),
            "none",
            AttributeValue.fromNul(true),
            "mime",
            AttributeValue.fromB(SdkBytes.fromUtf8String("hi")),
            "list",
            AttributeValue.fromL(
                List.of(AttributeValue.fromM(Map.of("a", AttributeValue.fromS("b")))))));

    drain(batch -> Set.of());

    List<Object> records = list(object(batches.getFirst().json()).get("Records"));
    assertThat(records).hasSize(2);
    Map<String, Object> second = map(records.get(1));
    assertThat(second)
        .containsEntry("eventName", "MODIFY")
        .containsEntry("eventVersion", "1.1")
        .containsEntry("eventSource", "aws:dynamodb")
        .containsEntry("awsRegion", "eu-west-1")
        .containsKey("eventID");
    assertThat((String) second.get("eventSourceARN"))
        .startsWith("arn:aws:dynamodb:eu-west-1:123456789012:table/Records/stream/");
    Map<String, Object> change = map(second.get("dynamodb"));
    assertThat(change)
        .containsEntry("Keys", Map.of("creditorId", s("c"), "record", s("invoice#1")))
        .containsEntry(
            "OldImage", Map.of("creditorId", s("c"), "record", s("invoice#1"), "total", s("1.00")))
        .containsEntry("StreamViewType", "NEW_AND_OLD_IMAGES")
        .containsKeys("SequenceNumber", "SizeBytes");
    assertThat(change.get("ApproximateCreationDateTime"))
        .hasToString(String.valueOf(NOON.getEpochSecond()));
    assertThat(map(change.get("NewImage")))
        .containsEntry("total", Map.of("N", "2"))
        .containsEntry("paid", Map.of("BOOL", true))
        .containsEntry("none", Map.of("NULL", true))
        .containsEntry("mime", Map.of("B", "aGk="))
        .containsEntry("list", Map.of("L", List.of(Map.of("M", Map.of("a", s("b"))))));
  }

  @Test
  void a_deletion_has_only_an_old_image() {
    put("c", "invoice#2", Map.of());
    client.deleteItem(
        r ->
            r.tableName("Records")
                .key(
                    Map.of(
                        "creditorId",
                        AttributeValue.fromS("c"),
                        "record",
                        AttributeValue.fromS("invoice#2"))));

    drain(batch -> Set.of());

    Map<String, Object> last = batches.getFirst().records().getLast();
    assertThat(last).containsEntry("eventName", "REMOVE");
    assertThat(map(last.get("dynamodb"))).containsKey("OldImage").doesNotContainKey("NewImage");
  }

  @Test
  void nothing_is_read_while_nothing_was_written() {
    assertThat(feed.isWritten()).isFalse();
    assertThat(drain(batch -> Set.of())).isZero();

    cloud.tables().listTables();
    client.getItem(r -> r.tableName("Records").key(key("c", "none")));

    assertThat(feed.isWritten()).isFalse();
  }

  @Test
  void writes_of_transactions_and_batches_are_seen_at_once() {
    for (int i = 0; i < 20; i++) {
      String record = "invoice#t" + i;
      client.transactWriteItems(
          r ->
              r.transactItems(
                  TransactWriteItem.builder()
                      .put(p -> p.tableName("Records").item(key("c", record)))
                      .build(),
                  TransactWriteItem.builder()
                      .put(
                          p ->
                              p.tableName("Evidence")
                                  .item(
                                      Map.of(
                                          "account",
                                          AttributeValue.fromS("c"),
                                          "sequence",
                                          AttributeValue.fromN(record.substring(9)))))
                      .build()));
      assertThat(drain(batch -> Set.of())).isEqualTo(1);
    }
  }

  @Test
  void a_hundred_records_make_a_batch() {
    for (int i = 0; i < 101; i++) {
      put("c", "invoice#h" + i, Map.of());
    }

    assertThat(drain(batch -> Set.of())).isEqualTo(101);
    assertThat(batches).extracting(StreamBatch::size).containsExactly(100, 1);
  }

  @Test
  void a_failed_record_comes_again_and_one_that_always_fails_is_given_up() {
    put("c", "invoice#good", Map.of("n", AttributeValue.fromN("1")));
    put("c", "invoice#bad", Map.of("n", AttributeValue.fromN("1")));

    drain(batch -> Set.of(batch.sequenceNumbers().getLast()));

    assertThat(batches).hasSize(BatchDelivery.ATTEMPTS);
    assertThat(batches.getFirst().size()).isEqualTo(2);
    assertThat(batches.get(1).size()).isEqualTo(1);
    assertThat(feed.deadLetters())
        .extracting(DeadLetter::sequenceNumber)
        .containsExactly(batches.getFirst().sequenceNumbers().getLast());
    put("c", "invoice#later", Map.of());
    assertThat(drain(batch -> Set.of())).as("and the feed goes on").isEqualTo(1);
  }

  @Test
  void what_the_consumer_writes_meanwhile_is_delivered_too() {
    put("c", "invoice#r", Map.of());

    drain(
        batch -> {
          if (batches.size() == 1) {
            put("c", "rejection#invoice#r", Map.of());
          }
          return Set.of();
        });

    assertThat(batches).hasSize(2);
  }

  @Test
  void a_consumer_that_never_stops_writing_is_found_out() {
    long[] writes = {0};
    put("c", "loop", Map.of("n", AttributeValue.fromN("-1")));

    assertThatThrownBy(
            () ->
                feed.drain(
                    batch -> {
                      writes[0]++;
                      put("c", "loop", Map.of("n", AttributeValue.fromN("" + writes[0])));
                      return Set.of();
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Records is still being written");
  }

  @Test
  void a_function_s_answer_names_the_failures() {
    assertThat(
            StreamBatch.failures(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}"
                    .getBytes(StandardCharsets.UTF_8)))
        .containsExactly("7");
    assertThat(StreamBatch.failures("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(StreamBatch.failures(new byte[0])).isEmpty();
  }

  @Test
  void a_stream_that_never_held_a_record_is_empty_until_it_does() {
    try (EmbeddedCloud other = EmbeddedCloud.start(MovableClock.at(NOON))) {
      StreamFeed evidence = other.feed(LocalDynamoDb.EVIDENCE);
      assertThatThrownBy(
              () -> other.tables().putItem(r -> r.tableName("Evidence").item(key("no", "key"))))
          .isInstanceOf(DynamoDbException.class);
      assertThat(evidence.isWritten()).isTrue();
      assertThat(evidence.drain(batch -> Set.of())).isZero();

      other
          .tables()
          .putItem(
              r ->
                  r.tableName("Evidence")
                      .item(
                          Map.of(
                              "account",
                              AttributeValue.fromS("a"),
                              "sequence",
                              AttributeValue.fromN("1"))));

      assertThat(evidence.drain(batch -> Set.of())).isEqualTo(1);
    }
  }

  @Test
  void all_endpoints_answer_through_the_cloud_s_own_way_to_them() {
    client(S3Client.builder().forcePathStyle(true), cloud.s3())
        .putObject(r -> r.bucket("b").key("k"), RequestBody.fromString("hello"));
    client(SchedulerClient.builder(), cloud.scheduler())
        .createSchedule(
            r ->
                r.name("s")
                    .scheduleExpression("rate(1 hour)")
                    .flexibleTimeWindow(w -> w.mode("OFF"))
                    .target(t -> t.arn("arn:x").roleArn("arn:y")));
    client(SesV2Client.builder(), cloud.ses())
        .sendEmail(
            r ->
                r.fromEmailAddress("a@x.test")
                    .destination(d -> d.toAddresses("b@x.test"))
                    .content(c -> c.raw(m -> m.data(SdkBytes.fromUtf8String("hello")))));
    client(EventBridgeClient.builder(), cloud.eventBus())
        .putEvents(
            r ->
                r.entries(
                    PutEventsRequestEntry.builder()
                        .source("s")
                        .detailType("d")
                        .detail("{}")
                        .build()));

    assertThat(cloud.s3Endpoint().objects("b")).hasSize(1);
    assertThat(cloud.schedulerEndpoint().schedule("default", "s")).isPresent();
    assertThat(cloud.sesEndpoint().accepted()).isEqualTo(1);
    assertThat(cloud.eventBusEndpoint().events()).hasSize(1);
  }

  @Test
  void a_table_without_stream_has_no_feed() {
    assertThatThrownBy(() -> cloud.feed("FollowUps"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FollowUps has no stream");
  }

  @Test
  void the_calls_of_the_functions_are_counted_and_no_others() {
    SortedMap<String, Long> before = cloud.calls().snapshot();

    put("c", "invoice#n", Map.of());
    put("c", "invoice#n", Map.of());
    client.getItem(r -> r.tableName("Records").key(key("c", "invoice#n")));
    cloud.tables().putItem(r -> r.tableName("Records").item(key("c", "invoice#o")));

    assertThat(cloud.calls().since(before))
        .isEqualTo(Map.of("DynamoDb.PutItem", 2L, "DynamoDb.GetItem", 1L));
    assertThat(feed.isWritten()).isTrue();
  }

  @Test
  void faults_strike_dynamo_db_as_its_own_exceptions() {
    cloud.faults().next("PutItem", Fault.throttled());
    cloud.faults().next("PutItem", Fault.serverError());
    cloud.faults().next("PutItem", Fault.refused(400, "TransactionConflictException", "busy"));

    assertThatThrownBy(() -> put("c", "invoice#f", Map.of()))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThatThrownBy(() -> put("c", "invoice#f", Map.of()))
        .isInstanceOf(InternalServerErrorException.class);
    assertThatThrownBy(() -> put("c", "invoice#f", Map.of()))
        .isInstanceOf(TransactionConflictException.class)
        .hasMessageContaining("busy");
    assertThat(isStored("c", "invoice#f")).isFalse();
  }

  @Test
  void a_time_out_of_dynamo_db_comes_before_the_work_or_after_it() {
    cloud.faults().next("PutItem", Fault.beforeEffect());
    cloud.faults().next("PutItem", Fault.afterEffect());

    assertThatThrownBy(() -> put("c", "invoice#before", Map.of()))
        .isInstanceOf(SdkClientException.class);
    assertThatThrownBy(() -> put("c", "invoice#after", Map.of()))
        .isInstanceOf(SdkClientException.class);

    assertThat(isStored("c", "invoice#before")).isFalse();
    assertThat(isStored("c", "invoice#after")).isTrue();
    assertThat(drain(batch -> Set.of())).isEqualTo(1);
  }

  @Test
  void those_around_relance_meet_no_fault() {
    cloud.faults().next("PutItem", Fault.throttled());

    cloud.tables().putItem(r -> r.tableName("Records").item(key("c", "invoice#safe")));

    assertThat(isStored("c", "invoice#safe")).isTrue();
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint) {
    return builder
        .httpClient(cloud.http())
        .region(cloud.region())
        .credentialsProvider(cloud.credentials())
        .endpointOverride(endpoint)
        .overrideConfiguration(c -> c.executionInterceptors(cloud.interceptors()))
        .build();
  }

  private int drain(Function<StreamBatch, Set<String>> consumer) {
    batches.clear();
    return feed.drain(
        batch -> {
          batches.add(batch);
          return consumer.apply(batch);
        });
  }

  private static void put(String creditor, String record, Map<String, AttributeValue> fields) {
    Map<String, AttributeValue> item = new HashMap<>(fields);
    item.putAll(key(creditor, record));
    client.putItem(r -> r.tableName("Records").item(item));
  }

  private static boolean isStored(String creditor, String record) {
    return cloud
        .tables()
        .getItem(r -> r.tableName("Records").key(key(creditor, record)).consistentRead(true))
        .hasItem();
  }

  private static Map<String, AttributeValue> key(String creditor, String record) {
    return Map.of(
        "creditorId", AttributeValue.fromS(creditor), "record", AttributeValue.fromS(record));
  }

  private static TableDescription table(String name) {
    return cloud.tables().describeTable(r -> r.tableName(name)).table();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(KeySchemaElement::attributeName).toList();
  }

  private static Map<String, Object> s(String text) {
    return Map.of("S", text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object tree) {
    return (List<Object>) Objects.requireNonNull(tree);
  }

  private static EmbeddedCloud quietly(Supplier<EmbeddedCloud> start) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream into = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);
    try {
      System.setOut(into);
      System.setErr(into);
      return start.get();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static Map<String, Object> object(byte[] json) {
    return Json.object(new String(json, java.nio.charset.StandardCharsets.UTF_8)).orElseThrow();
  }
}
