package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.vocabulary.StopKind;
import java.util.List;

/**
 * What ends all contact, and every way to a court until it is lifted.
 *
 * @param except parts of the jurisdiction in which it is not law
 */
public record StopRule(StopKind stop, List<String> except, Basis basis) {
  public StopRule {
    except = List.copyOf(except);
  }

  static StopRule read(Document entry) {
    return new StopRule(
        entry.word("stop", StopKind.class), entry.texts("except"), Basis.read(entry));
  }

  /** Whether it speaks of a stop of a debtor at a place; one known only in part is included. */
  public boolean speaksOf(Stop other, Place debtor) {
    return stop == other.kind() && except.stream().noneMatch(debtor::isWithin);
  }
}
