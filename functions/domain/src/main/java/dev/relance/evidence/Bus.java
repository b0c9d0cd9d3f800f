package dev.relance.evidence;

import java.util.List;

/** Tells other systems what happened. Each announcement arrives at least once. */
@FunctionalInterface
public interface Bus {
  /** Announces, in order. */
  void announce(List<Announcement> announcements);
}
