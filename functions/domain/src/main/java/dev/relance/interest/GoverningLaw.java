package dev.relance.interest;

import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyLaw;
import dev.relance.law.Parties;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the governing law of an invoice grants a creditor who is paid late, or why it grants
 * nothing.
 */
public sealed interface GoverningLaw {

  /** The rules of the law. */
  record Governed(MoneyLaw rules) implements GoverningLaw {}

  /** Nothing is added to the principal. */
  record Ungoverned(Refusal why) implements GoverningLaw {}

  /**
   * The rules of the governing law, with those of the places around it. If they are silent on
   * interest, only the contract counts.
   *
   * <p>There are no rules without a pack for the place, or if the law or the debtor's kind or place
   * is not recorded. There are none for a consumer elsewhere either, because mandatory law of the
   * consumer's own place may apply as well.
   *
   * @param law the place whose law the contract names
   * @param debtor the debtor's kind, if recorded
   * @param place where the debtor is
   */
  static GoverningLaw of(
      LawBook book,
      Optional<Place> law,
      Optional<DebtorKind> debtor,
      Optional<Place> place,
      LocalDate on) {
    if (law.isEmpty()) {
      return new Ungoverned(Refusal.SimpleRefusal.NO_GOVERNING_LAW);
    }
    if (place.isEmpty()) {
      return new Ungoverned(Refusal.SimpleRefusal.UNKNOWN_PLACE);
    }
    if (debtor.isEmpty()) {
      return new Ungoverned(Refusal.SimpleRefusal.UNKNOWN_KIND);
    }
    if (Parties.of(debtor.get()) == Parties.B2C && !place.get().isWithin(law.get())) {
      return new Ungoverned(new Refusal.ConsumerElsewhere(place.get()));
    }
    return book.holding(law.get(), on).stream()
        .filter(pack -> !pack.code().equals(LawPack.DEFAULT))
        .flatMap(pack -> pack.money().stream())
        .reduce((outer, inner) -> inner.within(outer))
        .<GoverningLaw>map(Governed::new)
        .orElseGet(() -> new Ungoverned(new Refusal.NoLawKnown(law.get())));
  }
}
