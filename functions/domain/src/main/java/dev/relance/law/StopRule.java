package dev.relance.law;

import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.vocabulary.StopKind;
import java.util.Optional;

/**
 * What ends all contact and closes every route to court until it is lifted.
 *
 * @param territory where in the jurisdiction it applies
 * @param lodging of an insolvency: how creditors take part in it, where that is known
 */
public record StopRule(StopKind stop, Territory territory, Optional<Lodging> lodging, Basis basis)
    implements LawRule {
  static StopRule read(RuleReading entry) {
    return new StopRule(
        entry.word("stop", StopKind.class),
        Territory.read(entry),
        Lodging.read(entry),
        entry.basis());
  }

  /** Whether it covers a stop of a debtor at a place. A place that is only partly known counts. */
  public boolean speaksOf(Stop other, Place debtor) {
    return stop == other.kind() && territory.includes(debtor);
  }
}
