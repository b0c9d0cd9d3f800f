package dev.relance.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** One line of a statement: a sum owed, offered or refused. */
public sealed interface Figure {
  /** What it is about. */
  SumKind kind();

  /** What it rests on. */
  Cited cited();

  /**
   * A sum that is owed.
   *
   * @param base the basis of the calculation
   * @param asked the amount, rounded once half up to the currency; negative for a discount that was
   *     earned
   * @param paid the part that payments and credits have covered
   * @param since the day from which it is owed: the day after the due date, the first day of
   *     interest, or the first day of a fixed sum, a cost or a fee
   * @param calculation the steps of the calculation, unless law or contract names the sum itself
   */
  record Owed(
      SumKind kind,
      Money base,
      Money asked,
      Money paid,
      LocalDate since,
      Cited cited,
      List<Working> calculation)
      implements Figure {
    public Owed {
      calculation = List.copyOf(calculation);
    }

    /** What is still to be paid. */
    public Money amount() {
      return asked.minus(paid);
    }

    /** The same sum with its calculation. */
    Owed reckoned(List<Working> workings) {
      return new Owed(kind, base, asked, paid, since, cited, workings);
    }

    /** The same sum several times. */
    Owed times(int count) {
      return asking(asked.multipliedBy(count));
    }

    /** The same sum without a part that something else covers. */
    Owed less(Money part) {
      return asking(asked.minus(part));
    }

    private Owed asking(Money sum) {
      return new Owed(kind, base, sum, paid, since, cited, calculation);
    }

    /** With more of it covered. */
    Owed plusPaid(Money share) {
      return new Owed(kind, base, asked, paid.plus(share), since, cited, calculation);
    }
  }

  /**
   * A lower sum that the debtor may choose to pay.
   *
   * @param payable the lower sum
   * @param until the last day, inclusive
   */
  record Offered(SumKind kind, Money payable, LocalDate until, Cited cited) implements Figure {}

  /**
   * A sum that is not asked for.
   *
   * @param computed its amount, for the creditor and a court; never for a message
   */
  record Refused(SumKind kind, Refusal why, Cited cited, Optional<Owed> computed)
      implements Figure {}
}
