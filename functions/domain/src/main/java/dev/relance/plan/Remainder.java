package dev.relance.plan;

import dev.relance.interest.Figure;
import dev.relance.interest.Statement;
import dev.relance.plan.Touchpoint.NotAsked;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What an invoice that is settled leaves behind because it was late, asked for or not. It is for
 * the owner; nothing more is asked of the debtor.
 *
 * @param on the day to which it was reckoned
 * @param besides interest and costs that what came in does not cover; zero or more
 * @param overpaid what came in beyond all that is owed; zero or more
 * @param notAsked sums that are refused and that the owner could change something about
 */
public record Remainder(LocalDate on, Money besides, Money overpaid, List<NotAsked> notAsked) {
  public Remainder {
    notAsked = List.copyOf(notAsked);
  }

  /** What a statement of the day leaves. */
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
