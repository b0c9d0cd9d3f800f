package dev.relance.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells other systems what happened; each announcement comes at least once. */
public interface Bus {
  /** Announces, in order. */
  void announce(List<Announcement> announcements);

  /**
   * One announcement.
   *
   * @param type the published name: FollowUpSent, FollowUpDeferred, FollowUpEscalated,
   *     RecordRejected, DisputeRaised, PromiseMade, CaseClosed
   * @param detail a tree of text, numbers, lists and maps; versioned by the adapter
   */
  record Announcement(String type, String creditorId, Instant at, Map<String, ?> detail) {}
}
