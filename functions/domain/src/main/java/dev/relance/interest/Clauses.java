package dev.relance.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What the contract says about being paid early or late. Each clause names itself in words. */
public record Clauses(
    Optional<LateInterest> interest, Optional<LateFee> lateFee, Optional<EarlyDiscount> discount) {

  /** A contract that says nothing. */
  public static final Clauses NONE =
      new Clauses(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Interest for late payment.
   *
   * @param ratePct per cent a year, zero or more, in place of the statutory rate; without it the
   *     clause refers to the statutory rate
   * @param clause how the contract names it, for the statement
   */
  public record LateInterest(Optional<BigDecimal> ratePct, String clause) {
    public LateInterest {
      ratePct.ifPresent(pct -> requirePercent(pct, "a contract rate"));
    }
  }

  /**
   * One lump sum for late payment, never repeated.
   *
   * @param fromDay the day after the issue date (day 0) from which it is owed, inclusive: 16 on net
   *     15; never before the day after the due date
   * @param amount the sum, or
   * @param percent per cent of the principal overdue on its first day, rounded half up
   */
  public record LateFee(
      int fromDay, Optional<Money> amount, Optional<BigDecimal> percent, String clause) {
    public LateFee {
      if (amount.isPresent() == percent.isPresent()) {
        throw new IllegalArgumentException("a late fee is either an amount or a percentage");
      }
      amount.ifPresent(
          sum -> {
            if (!sum.isPositive()) {
              throw new IllegalArgumentException("a late fee of %s must be above 0".formatted(sum));
            }
          });
      percent.ifPresent(pct -> requirePercent(pct, "a late fee"));
    }
  }

  /**
   * A discount for paying early.
   *
   * @param percent of the total less credits; above 0 and below 100
   * @param lastDay the last day on which the payment counts as early, inclusive
   */
  public record EarlyDiscount(BigDecimal percent, LocalDate lastDay, String clause) {
    public EarlyDiscount {
      Reduction.require(percent);
    }
  }

  private static void requirePercent(BigDecimal pct, String what) {
    if (pct.signum() < 0) {
      throw new IllegalArgumentException(
          "%s of %s %% must be 0 or more".formatted(what, pct.toPlainString()));
    }
  }
}
