package dev.relance.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The last summary that went out, as far as the next one needs it.
 *
 * @param at the time up to which the owner was told
 * @param told the marks of the open questions and rejected records that it told
 * @param countedOwed whether accounts on which something is owed were found by then; earlier
 *     versions found only those with a question or a change
 */
public record LastSummary(Instant at, SortedSet<String> told, boolean countedOwed) {
  public LastSummary {
    told = Collections.unmodifiableSortedSet(new TreeSet<>(told));
  }

  /** Nothing was told after an instant. */
  public static LastSummary none(Instant at) {
    return new LastSummary(at, Collections.emptySortedSet(), true);
  }

  /** A summary of an earlier version, of which only the time is known. */
  public static LastSummary ofEarlierVersion(Instant at) {
    return new LastSummary(at, Collections.emptySortedSet(), false);
  }

  /** A summary that told things with these marks. */
  static LastSummary of(Instant at, Set<String> marks) {
    return new LastSummary(at, new TreeSet<>(marks), true);
  }
}
