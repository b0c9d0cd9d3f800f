package dev.relance.local.replay;

import dev.relance.cloud.Capacity.Units;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What the functions used of AWS in a replay.
 *
 * @param calls by service and operation
 * @param remindersByCalls how many reminders took how many calls in the function that sent them
 * @param units the capacity units of DynamoDB, by function
 * @param invocations of functions
 * @param events that went to the event bus
 */
public record Usage(
    SortedMap<String, Long> calls,
    SortedMap<Long, Integer> remindersByCalls,
    SortedMap<String, Units> units,
    long invocations,
    long events) {
  /** Nothing was used. */
  public static final Usage NONE =
      new Usage(
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          0,
          0);

  /** How many calls of an operation there were. */
  long calls(String operation) {
    return calls.getOrDefault(operation, 0L);
  }

  /** The capacity units of all functions. */
  Units allUnits() {
    return units.values().stream().reduce(Units.NONE, Units::plus);
  }

  /** All calls. */
  long allCalls() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
