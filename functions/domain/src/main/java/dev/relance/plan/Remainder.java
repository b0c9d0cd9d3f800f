package dev.relance.plan;

import dev.relance.interest.Figure;
import dev.relance.interest.Statement;
import dev.relance.plan.Touchpoint.NotAsked;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What an invoice that was settled late still leaves unpaid, whether we asked for it or not. Only
 * the owner sees it; we ask the debtor for nothing more.
 *
 * @param on the day of the calculation
 * @param besides unpaid interest and costs; zero or more
 * @param overpaid what came in beyond everything owed; zero or more
 * @param notAsked refused sums that the owner could make due
 */
public record Remainder(LocalDate on, Money besides, Money overpaid, List<NotAsked> notAsked) {
  public Remainder {
    notAsked = List.copyOf(notAsked);
  }

  /** The remainder of a statement for its day. */
  public static Remainder of(Statement statement) {
    return new Remainder(
        statement.asOf(),
        statement.forDelay().stream()
            .map(Figure.Owed::amount)
            .reduce(Money.zero(statement.overpaid().getCurrencyUnit()), Money::plus),
        statement.overpaid(),
        NotAsked.of(statement).toList());
  }
}
