package dev.relance.invoice;

import dev.relance.money.Reduction;
import dev.relance.time.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a contract says about its governing law, early and late payment, and legal disputes. Each
 * money clause carries its name for messages.
 */
public record Contract(
    Optional<Place> governingLaw,
    Optional<LateInterest> lateInterest,
    Optional<LateFee> lateFee,
    Optional<EarlyDiscount> earlyDiscount,
    Forum forum) {
  /** A contract that says nothing. */
  public static final Contract NONE =
      new Contract(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Forum.NONE);

  /** This contract, completed by a more general one. */
  public Contract over(Contract general) {
    return general.equals(NONE)
        ? this
        : new Contract(
            governingLaw.or(general::governingLaw),
            lateInterest.or(general::lateInterest),
            lateFee.or(general::lateFee),
            earlyDiscount.or(general::earlyDiscount),
            forum.over(general.forum()));
  }

  /**
   * Interest for late payment.
   *
   * @param ratePct per cent a year, zero or more, in place of the statutory rate; without it the
   *     clause refers to the statutory rate
   * @param clause the name of the clause, for the statement
   */
  public record LateInterest(Optional<BigDecimal> ratePct, String clause) {
    public LateInterest {
      ratePct.ifPresent(
          pct -> {
            if (pct.signum() < 0) {
              throw new IllegalArgumentException(
                  "a contract rate of %s %% must be 0 or more".formatted(pct.toPlainString()));
            }
          });
    }
  }

  /**
   * A single lump sum for late payment.
   *
   * @param fromDay the first day on which it is owed, counted from the issue date as day 0: 16 for
   *     net 15; never before the day after the due date
   * @param sum an amount, or a percentage of the principal that is overdue on that day
   */
  public record LateFee(int fromDay, AgreedSum sum, String clause) {}

  /**
   * A discount for early payment.
   *
   * @param off an amount, or a percentage of the total less credits
   * @param limit until when a payment counts as early
   */
  public record EarlyDiscount(AgreedSum off, DiscountPeriod limit, String clause) {
    public EarlyDiscount {
      if (off instanceof Percent(BigDecimal pct)) {
        Reduction.require(pct);
      }
    }
  }

  /** What a clause sets: an amount, or a percentage of something. */
  public sealed interface AgreedSum {}

  /** An amount, above zero. */
  public record FlatSum(Money money) implements AgreedSum {
    public FlatSum {
      if (!money.isPositive()) {
        throw new IllegalArgumentException("an agreed sum of %s must be above 0".formatted(money));
      }
    }
  }

  /** A percentage, above zero. Its amount is rounded half up to the currency. */
  public record Percent(BigDecimal pct) implements AgreedSum {
    public Percent {
      if (pct.signum() <= 0) {
        throw new IllegalArgumentException(
            "an agreed share of %s %% must be above 0".formatted(pct.toPlainString()));
      }
    }

    /** What it comes to. */
    public Money of(Money base) {
      return base.multipliedBy(pct.movePointLeft(2), RoundingMode.HALF_UP);
    }
  }

  /** Until when a payment counts as early. */
  public sealed interface DiscountPeriod {
    /** The last day, inclusive, for the issue date of an invoice. */
    LocalDate lastDay(LocalDate issued);
  }

  /** Until a day, inclusive. */
  public record UntilDay(LocalDate day) implements DiscountPeriod {
    @Override
    public LocalDate lastDay(LocalDate issued) {
      return day;
    }
  }

  /** A number of days after the issue date, which is day 0; inclusive. */
  public record WithinDays(int days) implements DiscountPeriod {
    public WithinDays {
      if (days < 0) {
        throw new IllegalArgumentException("%d days must be 0 or more".formatted(days));
      }
    }

    @Override
    public LocalDate lastDay(LocalDate issued) {
      return issued.plusDays(days);
    }
  }
}
