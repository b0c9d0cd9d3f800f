package dev.relance.cloud;

import dev.relance.cloud.Service.Operation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** EventBridge: it accepts events for a bus and keeps them in order. */
public final class EventBusEndpoint {
  private static final int ENTRIES = 10;

  private final InstantSource clock;
  private final List<BusEvent> events = new ArrayList<>();

  EventBusEndpoint(InstantSource clock) {
    this.clock = clock;
  }

  /** All accepted events, oldest first. */
  public synchronized List<BusEvent> events() {
    return List.copyOf(events);
  }

  Operation route(HttpCall call) {
    String target = call.header("X-Amz-Target").orElse("");
    if (!target.equals("AWSEvents.PutEvents")) {
      throw new ServiceError(400, "UnknownOperationException", "no operation " + target);
    }
    return new Operation("PutEvents", () -> putEvents(call.json().objects("Entries")));
  }

  private synchronized HttpAnswer putEvents(List<Fields> entries) {
    if (entries.isEmpty() || entries.size() > ENTRIES) {
      throw new ServiceError(
          400,
          "ValidationException",
          "Entries has %d members; it must have 1 to %d".formatted(entries.size(), ENTRIES));
    }
    List<Map<String, Object>> results = entries.stream().map(this::put).toList();
    long failed = results.stream().filter(result -> result.containsKey("ErrorCode")).count();
    return HttpAnswer.json(
        200,
        Map.of("Content-Type", "application/x-amz-json-1.1"),
        Map.of("FailedEntryCount", failed, "Entries", results));
  }

  private Map<String, Object> put(Fields entry) {
    for (String field : List.of("Source", "DetailType", "Detail")) {
      if (!entry.has(field)) {
        return refused("InvalidArgument", "Parameter %s is not valid.".formatted(field));
      }
    }
    if (Json.object(entry.text("Detail")).isEmpty()) {
      return refused("MalformedDetail", "Detail is malformed.");
    }
    BusEvent event = event(entry);
    events.add(event);
    return Map.of("EventId", event.id());
  }

  private BusEvent event(Fields entry) {
    return new BusEvent(
        "00000000-0000-4000-9000-%012x".formatted(events.size() + 1),
        clock.instant(),
        entry.has("EventBusName") ? entry.text("EventBusName") : "default",
        entry.text("Source"),
        entry.text("DetailType"),
        entry.text("Detail"),
        entry.texts("Resources"));
  }

  private static Map<String, Object> refused(String code, String message) {
    return Map.of("ErrorCode", code, "ErrorMessage", message);
  }
}
