package dev.relance.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.ParseException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.main.CommandLineInput;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * Amazon's DynamoDB Local, in memory, on a free loopback port, with streams; all credentials and
 * regions see the same tables.
 */
public final class LocalDynamoDb implements AutoCloseable {
  public static final String RECORDS = "Records";
  public static final String FOLLOW_UPS = "FollowUps";
  public static final String EVIDENCE = "Evidence";

  /** The first record of the evidence stream; it is nobody's. */
  private static final Map<String, AttributeValue> FIRST =
      Map.of("account", AttributeValue.fromS("-"), "sequence", AttributeValue.fromN("0"));

  private final URI uri;
  private final DynamoDBProxyServer server;

  private LocalDynamoDb(URI uri, DynamoDBProxyServer server) {
    this.uri = uri;
    this.server = server;
  }

  public static LocalDynamoDb start() {
    int port = freePort();
    DynamoDBProxyServer server = server(port);
    try {
      server.start();
    } catch (Exception e) { // its signature names no narrower one
      throw new IllegalStateException("DynamoDB Local did not start on port " + port, e);
    }
    return new LocalDynamoDb(URI.create("http://127.0.0.1:" + port), server);
  }

  public URI uri() {
    return uri;
  }

  /**
   * Creates Records, FollowUps and Evidence as the template does.
   *
   * <p>Each write to a stream looks for that stream's first record among those of all streams, in
   * the order of writing. One written before any other keeps that search short; without it a book
   * takes time with the square of its size.
   */
  public static void createTables(DynamoDbClient client) {
    client.createTable(records());
    client.createTable(followUps());
    client.createTable(evidence());
    client.putItem(r -> r.tableName(EVIDENCE).item(FIRST));
    client.deleteItem(r -> r.tableName(EVIDENCE).key(FIRST));
  }

  /** Whether a stream's record tells of something that was written after the tables were made. */
  static boolean isNews(Record streamed) {
    return !streamed.dynamodb().keys().equals(FIRST);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // its signature names no narrower one
      throw new IllegalStateException("DynamoDB Local did not stop at " + uri, e);
    }
  }

  private static CreateTableRequest records() {
    return table(RECORDS, text("creditorId"), text("record"), text("debtor"))
        .localSecondaryIndexes(
            LocalSecondaryIndex.builder()
                .indexName("byDebtor")
                .keySchema(key("creditorId", "debtor"))
                .projection(p -> p.projectionType(ProjectionType.ALL))
                .build())
        .streamSpecification(
            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
        .build();
  }

  private static CreateTableRequest followUps() {
    return table(
            FOLLOW_UPS,
            text("account"),
            text("item"),
            text("creditorId"),
            text("summaryDay"),
            text("dueDay"),
            text("dueAt"))
        .globalSecondaryIndexes(
            index("byCreditor", "creditorId", "summaryDay"), index("byDueDay", "dueDay", "dueAt"))
        .build();
  }

  private static CreateTableRequest evidence() {
    return table(EVIDENCE, text("account"), number("sequence"))
        .streamSpecification(
            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
        .build();
  }

  /** The first two attributes are the table's key; the others serve its indexes. */
  private static CreateTableRequest.Builder table(String name, AttributeDefinition... attributes) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(Arrays.asList(attributes))
        .keySchema(key(attributes[0].attributeName(), attributes[1].attributeName()));
  }

  private static GlobalSecondaryIndex index(String name, String hash, String range) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(hash, range))
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> key(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }

  private static AttributeDefinition text(String name) {
    return attribute(name, ScalarAttributeType.S);
  }

  private static AttributeDefinition number(String name) {
    return attribute(name, ScalarAttributeType.N);
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  /** Built without {@code createServerFromCommandLineArgs}, which prints its settings. */
  private static DynamoDBProxyServer server(int port) {
    String[] options = {
      "-inMemory", "-sharedDb", "-port", String.valueOf(port), "-disableTelemetry"
    };
    try {
      CommandLineInput input = new CommandLineInput(options);
      input.init();
      return ServerRunner.createServer(input);
    } catch (ParseException e) {
      throw new IllegalStateException("DynamoDB Local refused " + String.join(" ", options), e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
