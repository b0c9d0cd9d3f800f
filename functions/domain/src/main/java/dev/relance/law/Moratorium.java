package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.Place;
import java.util.List;
import java.util.Optional;

/**
 * A time of peace that a debtor can have.
 *
 * @param territory where in the jurisdiction it is law
 * @param days calendar days from the first
 * @param afterTreatmentDays days after the end of a treatment; it is told only
 * @param stops what it stops, as the pack says it
 */
public record Moratorium(
    String id,
    Territory territory,
    int days,
    Optional<Integer> afterTreatmentDays,
    List<String> stops,
    Basis basis)
    implements Rule {
  public Moratorium {
    stops = List.copyOf(stops);
  }

  static Moratorium read(Document entry) {
    return new Moratorium(
        entry.text("id"),
        Territory.read(entry),
        entry.whole("days"),
        entry.optionalWhole("afterTreatmentDays"),
        entry.texts("stops"),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    Sentence core = Sentence.of("moratorium").and("quoted", Sentence.name("moratorium-id", id));
    return territory
        .in(core)
        .and("days", Sentence.count(days))
        .and("after-treatment", afterTreatmentDays.map(Sentence::count))
        .andIf(!stops.isEmpty(), "stops-what", Sentence.quotes(Said.Joint.AND, stops));
  }

  /** Whether a debtor at a place can get it. A debtor whose place is only partly known can. */
  public boolean holdsAt(Place debtor) {
    return territory.mayInclude(debtor);
  }
}
