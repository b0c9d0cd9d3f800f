package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.policy.Rung;
import org.joda.money.Money;

/** A level that is due on an invoice, and the amount due that day. */
public record DueLevel(Invoice invoice, Rung rung, Money amountDue) {
  @Override
  public String toString() {
    return "%s of invoice %s, %s due".formatted(rung.level().word(), invoice.number(), amountDue);
  }
}
