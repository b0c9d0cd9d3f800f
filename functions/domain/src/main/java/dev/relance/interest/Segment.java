package dev.relance.interest;

import dev.relance.law.YearlyRate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.BigMoney;

/**
 * One line of a printed interest calculation: some days with one balance and one rate.
 *
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 * @param balance what bears interest
 * @param rate the rate used, and its source
 * @param daysInYear 365, or 366 in a leap year, where it counts as such
 * @param amount balance x rate x days / (100 x days in the year), shown with 6 decimals half up;
 *     the total is added up from unrounded amounts
 */
public record Segment(
    LocalDate from,
    LocalDate to,
    BigMoney balance,
    YearlyRate.Known rate,
    int daysInYear,
    BigMoney amount)
    implements Working {

  /** Calendar days, both ends counted. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
