package dev.relance.court;

import dev.relance.finding.Need;
import dev.relance.law.CourtRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A route to court and the state of its needs.
 *
 * @param on the day for which it is judged
 */
public record RouteReadiness(CourtRoute route, List<Need> needs, LocalDate on) {
  public RouteReadiness {
    needs = List.copyOf(needs);
  }

  /** Whether only time is missing. */
  public boolean isPrepared() {
    return needs.stream().allMatch(n -> n instanceof Need.Done || n instanceof Need.Waiting);
  }

  /**
   * The first day, from the day of judging on, on which it can be taken. Empty if a person must act
   * or it is closed.
   */
  public Optional<LocalDate> openFrom() {
    return isPrepared() ? Optional.of(earliest(_ -> true)) : Optional.empty();
  }

  /** The first day on which it can be taken if everything missing is done as soon as possible. */
  public Optional<LocalDate> openAtBest() {
    return isRuledOut() ? Optional.empty() : Optional.of(earliest(_ -> true));
  }

  /** Whether it can be taken on the day of judging. */
  public boolean isOpen() {
    return openFrom().equals(Optional.of(on));
  }

  /** Whether nobody can open it. */
  public boolean isRuledOut() {
    return needs.stream().anyMatch(Need.RuledOut.class::isInstance);
  }

  /** The first day, from the day of judging on, on which some of the needs can be met. */
  LocalDate earliest(Predicate<Need> counts) {
    return needs.stream()
        .filter(counts)
        .map(Need::earliest)
        .reduce(on, (a, b) -> a.isAfter(b) ? a : b);
  }
}
