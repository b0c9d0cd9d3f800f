package dev.relance.cloud;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Counts the calls that clients make, and the writes to each table.
 *
 * <p>Each attempt of a client counts. A call is named by the SDK's name of the service and the API
 * name of the operation: {@code SesV2.SendEmail}.
 */
public final class ApiCalls implements ExecutionInterceptor {
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final Map<String, Long> writes = new HashMap<>();

  /** All calls so far, by name. */
  public synchronized SortedMap<String, Long> snapshot() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The calls made since a snapshot was taken, by name; names that were not called are absent. */
  public SortedMap<String, Long> since(SortedMap<String, Long> snapshot) {
    SortedMap<String, Long> since = new TreeMap<>();
    snapshot().forEach((name, count) -> since.put(name, count - snapshot.getOrDefault(name, 0L)));
    since.values().removeIf(count -> count == 0);
    return Collections.unmodifiableSortedMap(since);
  }

  /**
   * How many calls may have written to a table. Calls without answer and refused ones count too, so
   * an unchanged number means that nothing was written.
   */
  public synchronized long writes(String table) {
    return writes.getOrDefault(table, 0L);
  }

  /** Sees the writes of a client without counting its calls. */
  public ExecutionInterceptor writesOnly() {
    return new ExecutionInterceptor() {
      @Override
      public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        written(context.request());
      }

      @Override
      public void onExecutionFailure(
          Context.FailedExecution context, ExecutionAttributes attributes) {
        written(context.request());
      }
    };
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    count(
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
            + "."
            + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    written(context.request());
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    written(context.request());
  }

  private synchronized void count(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  private synchronized void written(SdkRequest request) {
    tablesWritten(request).forEach(table -> writes.merge(table, 1L, Long::sum));
  }

  private static Collection<String> tablesWritten(SdkRequest request) {
    return switch (request) {
      case PutItemRequest put -> List.of(put.tableName());
      case UpdateItemRequest update -> List.of(update.tableName());
      case DeleteItemRequest delete -> List.of(delete.tableName());
      case BatchWriteItemRequest batch -> batch.requestItems().keySet();
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().flatMap(ApiCalls::tableWritten).distinct().toList();
      default -> List.of();
    };
  }

  private static Stream<String> tableWritten(TransactWriteItem item) {
    return Stream.of(
            Stream.ofNullable(item.put()).map(put -> put.tableName()),
            Stream.ofNullable(item.update()).map(update -> update.tableName()),
            Stream.ofNullable(item.delete()).map(delete -> delete.tableName()))
        .flatMap(tables -> tables);
  }
}
