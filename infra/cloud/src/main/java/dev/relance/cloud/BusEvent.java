package dev.relance.cloud;

import java.time.Instant;
import java.util.List;

/** An event that was put on a bus. */
public record BusEvent(
    String id,
    Instant acceptedAt,
    String bus,
    String source,
    String detailType,
    String detail,
    List<String> resources) {

  public BusEvent {
    resources = List.copyOf(resources);
  }
}
