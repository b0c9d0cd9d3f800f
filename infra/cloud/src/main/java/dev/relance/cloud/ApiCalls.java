package dev.relance.cloud;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the calls of clients, each attempt separately. A call's name is the SDK's service name and
 * the API operation: {@code Ses.SendRawEmail}.
 */
public final class ApiCalls {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** All calls so far, by name. */
  public synchronized SortedMap<String, Long> snapshot() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The calls since a snapshot, by name; names without calls are absent. */
  public SortedMap<String, Long> since(SortedMap<String, Long> snapshot) {
    SortedMap<String, Long> since = new TreeMap<>();
    snapshot().forEach((name, count) -> since.put(name, count - snapshot.getOrDefault(name, 0L)));
    since.values().removeIf(count -> count == 0);
    return Collections.unmodifiableSortedMap(since);
  }

  synchronized void count(Service service, Operation operation) {
    counts.merge(service.sdkName() + "." + operation.name(), 1L, Long::sum);
  }
}
