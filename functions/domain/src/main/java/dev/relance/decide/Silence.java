package dev.relance.decide;

import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.law.Law;
import dev.relance.plan.Progress.Silenced;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.util.Optional;

/**
 * A level that is due and does not go out.
 *
 * @param verdict the strictest answer; never permitted
 * @param nextPossible when the level can go out if no fact changes
 * @param law the law that was asked
 */
public record Silence(
    Invoice invoice, Level level, Verdict verdict, Optional<Instant> nextPossible, Law law) {
  /** Why, as the answering rule told. */
  public Verdict.Grounds grounds() {
    return verdict
        .objection()
        .orElseThrow(
            () -> new IllegalStateException("a silence that is permitted by " + verdict.rule()));
  }

  /** The silence as it is put on record. */
  public Silenced found(Instant at) {
    return new Silenced(
        at,
        level,
        verdict.rule(),
        grounds().reason(),
        grounds().cites(),
        grounds().expected(),
        grounds().found(),
        nextPossible);
  }
}
