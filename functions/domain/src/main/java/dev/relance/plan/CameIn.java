package dev.relance.plan;

import dev.relance.invoice.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** How much has been paid on an invoice, and how much was credited on it. */
public record CameIn(Money paid, Money credited) {
  /** What the record of an invoice says. */
  public static CameIn of(Invoice invoice) {
    return new CameIn(invoice.paid(), invoice.creditedUntil(LocalDate.MAX));
  }

  /** What came in since then, earliest first. Money that was taken back is no news. */
  public List<Movement> news(Invoice invoice) {
    CameIn now = of(invoice);
    return now.paid.isSameCurrency(paid)
        ? Stream.concat(
                latest(invoice, Movement.Kind.PAYMENT, now.paid.minus(paid)),
                latest(invoice, Movement.Kind.CREDIT, now.credited.minus(credited)))
            .toList()
        : List.of();
  }

  /**
   * The latest movements of a kind that make up a sum. If none do, a record was corrected, and the
   * sum counts on the day of the last one.
   */
  private static Stream<Movement> latest(Invoice invoice, Movement.Kind kind, Money sum) {
    if (!sum.isPositive()) {
      return Stream.empty();
    }
    List<Movement> all =
        Movement.of(invoice)
            .filter(movement -> movement.kind() == kind)
            .sorted(Comparator.comparing(Movement::on).reversed())
            .toList();
    Optional<Movement> exact = all.stream().filter(one -> one.sum().equals(sum)).findFirst();
    return exact.isPresent() ? exact.stream() : makingUp(sum, all).stream();
  }

  private static List<Movement> makingUp(Money sum, List<Movement> all) {
    Money left = sum;
    var latest = new ArrayList<Movement>();
    for (Movement movement : all) {
      if (left.isPositive()) {
        left = left.minus(movement.sum());
        latest.addFirst(movement);
      }
    }
    Movement last = all.getFirst();
    return left.isZero() ? latest : List.of(new Movement(last.kind(), sum, last.on()));
  }
}
