package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.money.Reduction;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A level that is due on an invoice.
 *
 * @param amountDue what it asks for; of an invoice in instalments, only the parts that are past due
 * @param disputed the part of the invoice that the debtor disputes; the level does not ask for it
 */
public record DueLevel(Invoice invoice, Rung rung, Money amountDue, Optional<Money> disputed) {
  /** A level that is due on an invoice without any dispute. */
  public DueLevel(Invoice invoice, Rung rung, Money amountDue) {
    this(invoice, rung, amountDue, Optional.empty());
  }

  /** The invoice, less its disputed part. */
  public Invoice undisputed() {
    return disputed.map(invoice::less).orElse(invoice);
  }

  /**
   * The reduced sum that this level offers: the amount due less the reduction of its rung, rounded
   * half up to the currency. Empty if the level or the rung offers nothing. Also empty while
   * instalments are still to come or a part is disputed, because an accepted offer settles the
   * whole invoice.
   */
  public Optional<Money> reduced() {
    Level level = rung.level();
    boolean isForAll = !amountDue.isLessThan(invoice.balance());
    return isForAll && (level == Level.COMPROMISE || level == Level.SETTLEMENT)
        ? rung.reductionPercent()
            .map(percent -> Reduction.of(amountDue, Reduction.require(percent)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s of invoice %s, %s due".formatted(rung.level().word(), invoice.number(), amountDue);
  }
}
