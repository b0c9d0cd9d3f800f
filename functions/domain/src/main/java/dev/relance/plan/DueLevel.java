package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.money.Reduction;
import dev.relance.policy.Level;
import dev.relance.policy.Rung;
import java.util.Optional;
import org.joda.money.Money;

/** A level that is due on an invoice, and the amount due that day. */
public record DueLevel(Invoice invoice, Rung rung, Money amountDue) {
  /**
   * The reduced sum that is offered at this level: the amount due less the reduction of its rung,
   * rounded half up to the currency. Empty when the level or the rung offers nothing.
   */
  public Optional<Money> reduced() {
    Level level = rung.level();
    return level == Level.COMPROMISE || level == Level.SETTLEMENT
        ? rung.reductionPercent()
            .map(percent -> Reduction.of(amountDue, Reduction.require(percent)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s of invoice %s, %s due".formatted(rung.level().word(), invoice.number(), amountDue);
  }
}
