package dev.relance.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.dispatchers.Dispatcher;
import software.amazon.dynamodb.services.local.exceptions.ExceptionBean;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/** Amazon's DynamoDB Local, in memory, with streams, without its HTTP server. */
final class DynamoDb {
  static final DynamoDbObjectMapper JSON = new DynamoDbObjectMapper();

  static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");
  private static final Map<ScalarAttributeType, AttributeValue> FIRST =
      Map.of(
          ScalarAttributeType.S, AttributeValue.fromS("-"),
          ScalarAttributeType.N, AttributeValue.fromN("0"));
  private static final Set<Map<String, String>> FIRST_ON_THE_WIRE =
      Set.of(Map.of("S", "-"), Map.of("N", "0"));

  private final LocalDynamoDBRequestHandler tables =
      new LocalDynamoDBRequestHandler(0, true, null, true, false);
  private final Map<String, Operator> operators = new HashMap<>();
  private final Map<String, Long> writes = new HashMap<>();
  private final Capacity capacity = new Capacity();

  /** The method for an operation, and the type of its requests. */
  private record Operator(Dispatcher<Object> dispatcher, Class<?> request) {}

  /**
   * Creates tables.
   *
   * <p>Each write to a stream searches for that stream's first record among those of all streams,
   * in the order of writing. A record written before all others keeps that search short. Without
   * it, the time grows with the square of what is written.
   */
  void create(List<CreateTableRequest> requests, DynamoDbClient client) {
    for (CreateTableRequest table : requests) {
      client.createTable(table);
      writes.put(table.tableName(), 0L);
      if (table.streamSpecification() != null) {
        client.putItem(r -> r.tableName(table.tableName()).item(first(table)));
        client.deleteItem(r -> r.tableName(table.tableName()).key(first(table)));
      }
    }
  }

  private static Map<String, AttributeValue> first(CreateTableRequest table) {
    Map<String, AttributeValue> values =
        table.attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName, a -> FIRST.get(a.attributeType())));
    values
        .keySet()
        .retainAll(table.keySchema().stream().map(KeySchemaElement::attributeName).toList());
    return values;
  }

  /** Whether a stream record is about a write after the tables were made. */
  static boolean isNews(Fields streamed) {
    return !FIRST_ON_THE_WIRE.containsAll(
        streamed.object("dynamodb").object("Keys").values().values());
  }

  /**
   * How many calls may have written to a table. Refused calls count too, so an unchanged number
   * means that nothing was written.
   */
  synchronized long writes(String table) {
    return writes.getOrDefault(table, 0L);
  }

  Capacity capacity() {
    return capacity;
  }

  Operation route(HttpCall call) {
    String target = call.header("X-Amz-Target");
    String name = target.substring(target.indexOf('.') + 1);
    return new Operation(name, () -> perform(name, call.body()));
  }

  HttpAnswer perform(String name, SdkBytes request) {
    try {
      return new HttpAnswer(200, Map.of(), bytes(enactCounting(name, request.asByteArrayUnsafe())));
    } catch (DynamoDBLocalServiceException e) {
      return new HttpAnswer(e.statusCode(), Map.of(), bytes(refusal(e)));
    } finally {
      if (WRITES.contains(name)) {
        written(request.asUtf8String());
      }
    }
  }

  private byte[] enactCounting(String name, byte[] request) {
    if (!Capacity.isBilled(name)) {
      return enact(name, request);
    }
    byte[] answer = enact(name, Capacity.asking(request));
    capacity.count(name, answer);
    return answer;
  }

  private byte[] enact(String name, byte[] request) {
    try {
      Operator operator = operators.computeIfAbsent(name, DynamoDb::operator);
      Object read = JSON.readValue(request, operator.request);
      return operator.dispatcher.enact("embedded", CloudAccount.REGION, read, tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] refusal(DynamoDBLocalServiceException e) {
    try {
      return JSON.writeValueAsBytes(
          new ExceptionBean(
              e.getErrorCode(), e.getMessage(), e.getCancellationReasons(), e.getItem()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** DynamoDB Local hides its table of operations, so they are found by name. */
  @SuppressWarnings("unchecked")
  private static Operator operator(String name) {
    try {
      Class<?> dispatcher =
          Class.forName(Dispatcher.class.getPackageName() + "." + name + "Dispatcher");
      return new Operator(
          (Dispatcher<Object>)
              dispatcher
                  .getConstructor(DynamoDbObjectMapper.class.getSuperclass())
                  .newInstance(JSON),
          Class.forName(CreateTableRequest.class.getPackageName() + "." + name + "Request"));
    } catch (ReflectiveOperationException e) {
      throw new ServiceError(400, "UnknownOperationException", name);
    }
  }

  private synchronized void written(String request) {
    writes.replaceAll(
        (table, count) -> request.contains("\"%s\"".formatted(table)) ? count + 1 : count);
  }

  private static SdkBytes bytes(byte[] bytes) {
    return SdkBytes.fromByteArrayUnsafe(bytes);
  }
}
