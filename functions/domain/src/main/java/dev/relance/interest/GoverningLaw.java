package dev.relance.interest;

import dev.relance.interest.Figure.Reason;
import dev.relance.invoice.Debtor;
import dev.relance.law.Between;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyLaw;
import dev.relance.time.Place;
import dev.relance.tree.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the law that governs an invoice grants a creditor who is paid late, or why nothing. */
public sealed interface GoverningLaw {

  /** The rules of the law. */
  record Found(MoneyLaw rules) implements GoverningLaw {}

  /**
   * Nothing is added to the principal.
   *
   * @param found what was found, in a few words
   */
  record None(Reason reason, String found) implements GoverningLaw {}

  /**
   * The rules of the smallest place that has rules on interest. There are none where no pack
   * speaks, where nobody recorded the law or the debtor's place, and for a consumer elsewhere:
   * mandatory law of the consumer's own place may hold besides.
   *
   * @param law the place whose law the contract names
   * @param debtor the debtor's kind
   * @param place where the debtor is
   */
  static GoverningLaw of(
      LawBook book, Optional<Place> law, Debtor.Kind debtor, Optional<Place> place, LocalDate on) {
    if (law.isEmpty()) {
      return new None(Reason.NO_GOVERNING_LAW, "no governing law");
    }
    if (place.isEmpty()) {
      return new None(Reason.UNKNOWN_PLACE, "no country of the debtor");
    }
    if (Between.of(debtor) == Between.B2C && !place.get().isWithin(law.get())) {
      return new None(Reason.CONSUMER_ELSEWHERE, "a consumer in %s".formatted(place.get()));
    }
    return rules(book, law.get(), on)
        .<GoverningLaw>map(Found::new)
        .orElseGet(() -> new None(Reason.NO_RULE, "no rules on interest for " + law.get()));
  }

  private static Optional<MoneyLaw> rules(LawBook book, Place place, LocalDate on) {
    List<LawPack> speaking =
        book.holding(place, on).stream()
            .filter(
                pack -> !money(pack).map(m -> m.objects("interest")).orElse(List.of()).isEmpty())
            .toList();
    return speaking.isEmpty()
        ? Optional.empty()
        : money(speaking.getLast())
            .map(money -> MoneyLaw.read(speaking.getLast().reference(), money));
  }

  private static Optional<Tree> money(LawPack pack) {
    return pack.document().optionalObject("money");
  }
}
