package dev.relance.law;

import dev.relance.time.Place;

/**
 * A breathing space that a debtor can get.
 *
 * @param territory where in the jurisdiction it exists
 * @param days calendar days from the first
 */
public record Moratorium(Territory territory, int days, Basis basis) implements LawRule {
  static Moratorium read(RuleReading entry) {
    entry.name("id");
    Territory territory = Territory.read(entry);
    int days = entry.count("days");
    entry.optionalCount("afterTreatmentDays");
    entry.quotes("stops");
    return new Moratorium(territory, days, entry.basis());
  }

  /** Whether a debtor at a place can get it. A debtor whose place is only partly known can. */
  public boolean holdsAt(Place debtor) {
    return territory.mayInclude(debtor);
  }
}
