package dev.relance.interest;

import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyLaw;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds what the law that governs an invoice grants a creditor who is paid late. */
public final class GoverningLaw {
  private static final String MONEY = "money";

  private GoverningLaw() {}

  /** The rules of the smallest place that has rules on interest; none where no pack speaks. */
  public static Optional<MoneyLaw> of(LawBook book, Place place, LocalDate on) {
    List<LawPack> speaking =
        book.holding(place, on).stream()
            .filter(pack -> pack.document().optionalObject(MONEY).isPresent())
            .filter(pack -> !pack.document().object(MONEY).objects("interest").isEmpty())
            .toList();
    return speaking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MoneyLaw.read(speaking.getLast().code(), speaking.getLast().document().object(MONEY)));
  }
}
