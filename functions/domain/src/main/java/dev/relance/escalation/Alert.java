package dev.relance.escalation;

import java.util.Set;

/**
 * An open question that cannot wait for the owner's summary.
 *
 * @param events the fingerprints of what happened; the owner is told of each at most once
 */
public record Alert(Question question, Set<String> events) {
  public Alert {
    events = Set.copyOf(events);
  }
}
