package dev.relance.account;

import dev.relance.evidence.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of an account's state, with the events that explain it.
 *
 * @param read the state as it was read
 * @param state the state to write
 * @param events in the order of the decisions
 */
public record Revision(FollowUp read, FollowUp state, List<Event> events) {
  public Revision {
    events = List.copyOf(events);
  }

  /** The state as it was read, without changes. */
  public static Revision of(FollowUp read) {
    return new Revision(read, read, List.of());
  }

  /** The revision with another state and more events. */
  public Revision plus(FollowUp changed, List<? extends Event> more) {
    return new Revision(
        read, changed, Stream.<Event>concat(events.stream(), more.stream()).toList());
  }

  /** The revision with the time of this look. Without any change it stays as it is. */
  public Revision lookedAtAgain(Instant at) {
    return isEmpty() ? this : plus(state.withDueAt(Optional.of(at), Optional.of(at)), List.of());
  }

  /** Whether nothing changes and nothing needs to be written. */
  public boolean isEmpty() {
    return events.isEmpty() && state.equals(read);
  }
}
