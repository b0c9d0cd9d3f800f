package dev.relance.account;

import dev.relance.evidence.Event;
import java.util.List;

/**
 * A change of an account's state together with the events that explain it.
 *
 * @param isWhole whether everything was noted; otherwise the rest is noted after these are written
 */
public record Noted(FollowUp followUp, List<Event> events, boolean isWhole) {
  /** How many events one half of a write takes, so that the store's transaction holds both. */
  static final int MOST_EVENTS = 45;

  public Noted {
    events = List.copyOf(events);
  }

  public boolean isChangeOf(FollowUp before) {
    return !events.isEmpty() || !followUp.equals(before);
  }
}
