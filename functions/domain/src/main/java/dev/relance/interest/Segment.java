package dev.relance.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.BigMoney;

/**
 * One line of a printed interest calculation: some days with one balance and one rate.
 *
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 * @param balance what bears interest
 * @param ratePct per cent a year
 * @param daysInYear 365, or 366 where a leap year counts so
 * @param source where the rate comes from, such as {@code ECB_MRO_HALF_YEAR@2026-01-01 + 8.00}
 * @param cites the sources of published rates in it; may be empty
 * @param amount balance x rate x days / (100 x days in the year), shown with 6 decimals half up;
 *     the total is added up from unrounded amounts
 */
public record Segment(
    LocalDate from,
    LocalDate to,
    BigMoney balance,
    BigDecimal ratePct,
    int daysInYear,
    String source,
    String cites,
    BigMoney amount)
    implements Working {

  /** Calendar days, both ends counted. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  @Override
  public String toString() {
    return "%s to %s: %d x %s x %s %% / %d = %s (%s)"
        .formatted(from, to, days(), balance, ratePct.toPlainString(), daysInYear, amount, source);
  }
}
