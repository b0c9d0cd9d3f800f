package dev.relance.decide;

import dev.relance.gate.Verdict;
import dev.relance.law.Law;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An acknowledgement that is due and does not go out.
 *
 * @param objection the strictest answer
 * @param on the debtor's day
 * @param nextPossible when it can go out if no fact changes; empty if it is no longer due by then
 * @param law the law that was asked
 */
public record Unanswered(
    Acknowledgement due,
    Verdict.Objection objection,
    LocalDate on,
    Optional<Instant> nextPossible,
    Law law) {
  /** The silence as it is recorded. */
  public History.Unanswered found() {
    return new History.Unanswered(
        on, due.kind(), objection.rule(), objection.finding().reason(), nextPossible);
  }
}
