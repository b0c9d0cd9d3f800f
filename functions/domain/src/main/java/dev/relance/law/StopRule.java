package dev.relance.law;

import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.vocabulary.StopKind;

/**
 * What ends all contact and closes every route to court until it is lifted.
 *
 * @param territory where in the jurisdiction it applies
 */
public record StopRule(StopKind stop, Territory territory, Basis basis) implements LawRule {
  static StopRule read(RuleReading entry) {
    return new StopRule(entry.word("stop", StopKind.class), Territory.read(entry), entry.basis());
  }

  /** Whether it covers a stop of a debtor at a place. A place that is only partly known counts. */
  public boolean speaksOf(Stop other, Place debtor) {
    return stop == other.kind() && territory.includes(debtor);
  }
}
