package dev.relance.decide;

import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.law.Law;
import dev.relance.plan.InvoiceProgress.Silenced;
import dev.relance.plan.PartLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * A level that is due and does not go out.
 *
 * @param objection the strictest answer
 * @param nextPossible when the level can go out if no fact changes
 * @param law the law that was asked
 */
public record Silence(
    PartLevel due, Verdict.Objection objection, Optional<Instant> nextPossible, Law law) {
  /** The invoice that stays unmentioned. */
  public Invoice invoice() {
    return due.invoice();
  }

  /** The silence as it is recorded. */
  public Silenced found(Instant at) {
    return new Silenced(
        at,
        due.part().key(),
        due.level(),
        objection.rule(),
        objection.finding(),
        objection.source(),
        nextPossible);
  }
}
