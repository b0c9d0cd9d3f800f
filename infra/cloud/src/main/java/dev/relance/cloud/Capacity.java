package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts the capacity units that DynamoDB would bill to each function, as DynamoDB Local reckons
 * them: by size, twice in a transaction, indexes included.
 */
public final class Capacity {
  private static final byte[] ASKING =
      "{\"ReturnConsumedCapacity\":\"INDEXES\",".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");

  private final Map<String, Units> byFunction = new HashMap<>();

  /**
   * Capacity units.
   *
   * @param indexes how many of the written ones the indexes take
   */
  public record Units(double read, double written, double indexes) {
    public static final Units NONE = new Units(0, 0, 0);

    public Units plus(Units more) {
      return new Units(read + more.read, written + more.written, indexes + more.indexes);
    }
  }

  /** What each function, named as in the template, has used so far. */
  public synchronized SortedMap<String, Units> snapshot() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(byFunction));
  }

  /** Whether a call of a function uses units; what surrounds the functions is not counted. */
  static boolean isBilled(String operation) {
    return !Permissions.function().isEmpty()
        && (READS.contains(operation) || DynamoDb.WRITES.contains(operation));
  }

  /** A request that asks for its units. */
  static byte[] asking(byte[] request) {
    var asking = new byte[ASKING.length + request.length - 1];
    System.arraycopy(ASKING, 0, asking, 0, ASKING.length);
    System.arraycopy(request, 1, asking, ASKING.length, request.length - 1);
    return asking;
  }

  void count(String operation, byte[] answer) {
    Fields told = Fields.of(new String(answer, StandardCharsets.UTF_8)).orElseThrow();
    Stream.concat(
            told.objects("ConsumedCapacity").stream(), Stream.of(told.object("ConsumedCapacity")))
        .map(consumed -> units(operation, consumed))
        .forEach(this::add);
  }

  private synchronized void add(Units units) {
    byFunction.merge(Permissions.function(), units, Units::plus);
  }

  private static Units units(String operation, Fields consumed) {
    double all = consumed.number("CapacityUnits");
    return READS.contains(operation)
        ? new Units(all, 0, 0)
        : new Units(0, all, all - consumed.object("Table").number("CapacityUnits"));
  }
}
