package dev.relance.page;

import dev.relance.money.Totals;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AccountStatement.Line;
import dev.relance.plan.AgreedPlan;
import dev.relance.plan.StandingOffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What was agreed, and within which the debtor can answer.
 *
 * @param today the debtor's day
 * @param latest the last day on which a promise holds without the owner's consent
 * @param due what the debtor can promise to pay
 * @param invoices ids of the open invoices
 * @param offers the reduced sums that stand
 * @param plans the agreed plans in parts
 */
public record Limits(
    LocalDate today,
    LocalDate latest,
    Due due,
    List<String> invoices,
    List<StandingOffer> offers,
    List<AgreedPlan> plans) {
  public Limits {
    plans = List.copyOf(plans);
    offers = List.copyOf(offers);
    invoices = List.copyOf(invoices);
  }

  /**
   * What is past due, or everything open if nothing is. What is disputed or on hold is no part of
   * it.
   *
   * @param invoices their ids
   * @param sum empty if nothing is due, or if it is in several currencies
   */
  public record Due(List<String> invoices, Optional<Money> sum) {
    public Due {
      invoices = List.copyOf(invoices);
    }

    /** What is due on an account. */
    public static Due of(AccountStatement statement) {
      List<Line> pastDue =
          statement.lines().stream().filter(line -> line.isPastDue(statement.on())).toList();
      return pastDue.isEmpty()
          ? of(statement.lines(), line -> line.open().minus(line.withheld()))
          : of(pastDue, line -> line.pastDue(statement.on()));
    }

    private static Due of(List<Line> lines, Function<Line, Money> open) {
      List<Line> due = lines.stream().filter(line -> open.apply(line).isPositive()).toList();
      List<Money> sums = Totals.of(due.stream().map(open).toList()).sums();
      return new Due(
          due.stream().map(line -> line.item().invoice().id()).toList(),
          sums.size() == 1 ? Optional.of(sums.getFirst()) : Optional.empty());
    }
  }
}
