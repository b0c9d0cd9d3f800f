package dev.relance.escalation;

import dev.relance.finding.Payer;
import dev.relance.money.Totals;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that the owner is to do by hand. The contact that is recorded of it closes it. */
public sealed interface Task {
  /** The open question that asks for it. */
  Question question();

  /** The first moment at which law and caps permit it; empty if a fact must change first. */
  Optional<Instant> from();

  /**
   * A call.
   *
   * @param left how many more contacts the caps leave in the week of that moment; empty if none
   *     counts
   */
  record Call(Question question, Optional<Instant> from, Optional<Integer> left, Script script)
      implements Task {}

  /** A letter. */
  record Letter(Question question, Optional<Instant> from) implements Task {}

  /**
   * What a calm call is made of: facts and ways out.
   *
   * @param creditor who calls
   * @param after the sternest level that the debtor has had
   * @param numbers the numbers of the invoices past due, the oldest first
   * @param due how much they ask for
   * @param since the earliest due date
   * @param latestPromise the last day that policy lets the debtor promise
   */
  record Script(
      String creditor,
      Level after,
      Payer payer,
      List<String> numbers,
      Totals due,
      LocalDate since,
      LocalDate latestPromise) {
    public Script {
      numbers = List.copyOf(numbers);
    }
  }
}
