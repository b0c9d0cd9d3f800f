package dev.relance.message;

import dev.relance.plan.DueLevel;
import dev.relance.policy.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/** A reduced sum for one invoice. */
record Offer(Money reduced) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What is offered on an invoice at this level: the amount due less the reduction of its rung,
   * rounded half up to the currency. Empty when the level or the rung offers nothing.
   */
  static Optional<Offer> of(DueLevel item) {
    Level level = item.rung().level();
    return level == Level.COMPROMISE || level == Level.SETTLEMENT
        ? item.rung().reductionPercent().map(percent -> of(item.amountDue(), percent))
        : Optional.empty();
  }

  /**
   * The amount less a percentage, rounded half up to the currency.
   *
   * @throws IllegalArgumentException unless the percentage is above 0 and below 100
   */
  static Offer of(Money amount, BigDecimal percent) {
    if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "a reduction of %s %% must be above 0 and below 100".formatted(percent.toPlainString()));
    }
    return new Offer(
        amount.multipliedBy(HUNDRED.subtract(percent).movePointLeft(2), RoundingMode.HALF_UP));
  }
}
