package dev.relance.page;

import dev.relance.invoice.Promise;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A plan of equal parts, a month apart. */
final class EqualParts {
  static final int FEWEST = 2;

  private EqualParts() {}

  /** The parts of a sum. What does not divide is in the first. */
  static List<Promise> of(Money due, int count, LocalDate first) {
    Money each = due.dividedBy(count, RoundingMode.DOWN);
    Money rest = due.minus(each.multipliedBy(count));
    var parts = new ArrayList<Promise>();
    for (int i = 0; i < count; i++) {
      Money sum = i == 0 ? each.plus(rest) : each;
      parts.add(new Promise(first.plusMonths(i), Optional.of(sum.getAmount())));
    }
    return parts;
  }

  /** How many parts were asked for, if there can be as many. */
  static Optional<Integer> count(String written, int most) {
    return Stream.iterate(FEWEST, n -> n <= most, n -> n + 1)
        .filter(n -> String.valueOf(n).equals(written))
        .findFirst();
  }
}
