package dev.relance.court;

import dev.relance.finding.Need;
import dev.relance.law.CourtRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A route to court, and how all that it asks for stands.
 *
 * @param on the day for which it is judged
 */
public record RouteReadiness(CourtRoute route, List<Need> needs, LocalDate on) {
  public RouteReadiness {
    needs = List.copyOf(needs);
  }

  /** Whether nothing but time is missing. */
  public boolean isPrepared() {
    return needs.stream().allMatch(n -> n instanceof Need.Done || n instanceof Need.Waiting);
  }

  /**
   * The first day, not before the day of judging, on which it can be taken; empty where a person
   * must act, or it is closed.
   */
  public Optional<LocalDate> openFrom() {
    return isPrepared() ? Optional.of(earliest(_ -> true)) : Optional.empty();
  }

  /** The first day on which it can be taken when all that is missing is done as soon as it can. */
  public Optional<LocalDate> openAtBest() {
    return isRuledOut() ? Optional.empty() : Optional.of(earliest(_ -> true));
  }

  /** Whether it can be taken on the day of judging. */
  public boolean isOpen() {
    return openFrom().equals(Optional.of(on));
  }

  /** Whether nothing that a person does opens it. */
  public boolean isRuledOut() {
    return needs.stream().anyMatch(Need.RuledOut.class::isInstance);
  }

  /** The first day, not before the day of judging, on which some of the needs can be met. */
  LocalDate earliest(Predicate<Need> counts) {
    return needs.stream()
        .filter(counts)
        .map(Need::earliest)
        .reduce(on, (a, b) -> a.isAfter(b) ? a : b);
  }
}
