package dev.relance.local.replay;

import java.time.Instant;
import java.util.List;

/** A record that was not accepted, whether the table refused it or Relance rejected it. */
public record Refusal(Instant at, String creditorId, String record, List<String> reasons) {
  public Refusal {
    reasons = List.copyOf(reasons);
  }
}
