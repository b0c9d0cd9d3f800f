package dev.relance.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** EventBridge: it accepts events for a bus and keeps them in order. */
public final class EventBus {
  private static final int ENTRIES = 10;

  private final List<BusEvent> events = new ArrayList<>();

  /** An event that was put on a bus. */
  public record BusEvent(String bus, String source, String detailType, String detail) {}

  /** All accepted events, oldest first. */
  public synchronized List<BusEvent> events() {
    return List.copyOf(events);
  }

  Operation route(HttpCall call) {
    if (!call.header("X-Amz-Target").equals("AWSEvents.PutEvents")) {
      throw new ServiceError(400, "UnknownOperationException", call.header("X-Amz-Target"));
    }
    return new Operation("PutEvents", () -> put(call.json().objects("Entries")));
  }

  private synchronized HttpAnswer put(List<Fields> entries) {
    if (entries.size() > ENTRIES) {
      throw new ServiceError(400, "ValidationException", "more than 10 entries");
    }
    List<Map<String, Object>> results = entries.stream().map(this::put).toList();
    long failed = results.stream().filter(result -> result.containsKey("ErrorCode")).count();
    return HttpAnswer.json(Map.of("FailedEntryCount", failed, "Entries", results));
  }

  private Map<String, Object> put(Fields entry) {
    if (Fields.of(entry.text("Detail")).isEmpty()) {
      return Map.of("ErrorCode", "MalformedDetail", "ErrorMessage", "Detail is malformed.");
    }
    events.add(
        new BusEvent(
            entry.text("EventBusName"),
            entry.text("Source"),
            entry.text("DetailType"),
            entry.text("Detail")));
    return Map.of("EventId", String.valueOf(events.size()));
  }
}
