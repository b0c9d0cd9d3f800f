package dev.relance.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** A percentage taken off a sum. */
public final class Reduction {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Reduction() {}

  /** What remains, rounded half up to the currency. */
  public static Money of(Money sum, BigDecimal percent) {
    return sum.multipliedBy(HUNDRED.subtract(percent).movePointLeft(2), RoundingMode.HALF_UP);
  }

  /**
   * Returns a percentage between 0 and 100, both exclusive.
   *
   * @throws IllegalArgumentException for any other
   */
  public static BigDecimal require(BigDecimal percent) {
    if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "a reduction of %s %% must be above 0 and below 100".formatted(percent.toPlainString()));
    }
    return percent;
  }
}
