package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.Place;
import java.util.List;

/**
 * A time of peace that a debtor can have.
 *
 * @param except parts of the jurisdiction in which it is not law
 * @param days calendar days from the first
 */
public record Moratorium(String id, List<String> except, int days, Basis basis) {
  public Moratorium {
    except = List.copyOf(except);
  }

  static Moratorium read(Document entry) {
    return new Moratorium(
        entry.text("id"), entry.texts("except"), entry.whole("days"), Basis.read(entry));
  }

  /** Whether a debtor at a place can have it; one whose place is known only in part can. */
  public boolean holdsAt(Place debtor) {
    return except.stream().noneMatch(debtor::isWithin);
  }
}
