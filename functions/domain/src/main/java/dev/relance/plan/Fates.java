package dev.relance.plan;

import java.util.function.UnaryOperator;

/** Applies the fate of a message to the levels that it carried. */
public final class Fates {
  private Fates() {}

  /**
   * Marks a message and its levels. A message that was put off, refused, rejected or bounced served
   * nothing, so its levels or its acknowledgements are due again. An unconfirmed message keeps its
   * levels, because it may have gone out.
   */
  public static History apply(History history, Touchpoint touchpoint, Touchpoint.Fate fate) {
    UnaryOperator<InvoiceProgress> change = change(touchpoint.id(), fate);
    History changed = acknowledgements(history.with(touchpoint.with(fate)), touchpoint.id(), fate);
    for (String invoice : touchpoint.items().keySet()) {
      changed = changed.with(invoice, change);
    }
    return changed;
  }

  private static History acknowledgements(History history, String message, Touchpoint.Fate fate) {
    return switch (fate) {
      case PUT_OFF, REFUSED, REJECTED, BOUNCED -> history.withoutAcknowledgements(message);
      case AUTHORIZED, UNCONFIRMED, ACCEPTED, SENT, DELAYED, DELIVERED, COMPLAINED -> history;
    };
  }

  private static UnaryOperator<InvoiceProgress> change(String message, Touchpoint.Fate fate) {
    return switch (fate) {
      case PUT_OFF, REFUSED, REJECTED, BOUNCED -> progress -> progress.without(message);
      case UNCONFIRMED -> progress -> progress.withOutcome(message, LevelOutcome.UNCONFIRMED);
      case AUTHORIZED -> progress -> progress.withOutcome(message, LevelOutcome.AUTHORIZED);
      case ACCEPTED, SENT, DELAYED, DELIVERED, COMPLAINED ->
          progress -> progress.withOutcome(message, LevelOutcome.SERVED);
    };
  }
}
