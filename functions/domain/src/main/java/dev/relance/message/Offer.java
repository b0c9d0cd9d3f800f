package dev.relance.message;

import dev.relance.money.Reduction;
import dev.relance.plan.DueLevel;
import dev.relance.policy.Level;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/** A reduced sum for one invoice. */
record Offer(Money reduced) {
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
    return new Offer(Reduction.of(amount, Reduction.require(percent)));
  }
}
