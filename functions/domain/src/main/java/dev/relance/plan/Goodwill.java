package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.plan.Complaints.Complaint;
import dev.relance.plan.PastLevel.Offer;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Ties the concession of a compromise to a complaint: a reduction, or a credit for later work.
 * Without a complaint the level offers a plan and no concession. With one the owner must approve
 * it, and each complaint earns one offer.
 */
public final class Goodwill {
  private Goodwill() {}

  /** The rung of a level as it applies to an invoice. */
  public static Rung on(Account account, Invoice invoice, Rung rung) {
    if (rung.level() != Level.COMPROMISE || rung.concession().isEmpty()) {
      return rung;
    }
    return Complaints.of(account, invoice)
        .filter(complaint -> !hasEarned(account, complaint))
        .map(_ -> rung.asked())
        .orElseGet(rung::withoutConcession);
  }

  /** The credit for later work that the payment of an invoice earned, because it came in time. */
  public static Optional<Money> earned(Account account, Invoice invoice) {
    return account.history().of(invoice.id()).levels().reversed().stream()
        .filter(past -> past.isMessage() && isAccepted(past, invoice))
        .flatMap(past -> past.offer().flatMap(Offer::credit).stream())
        .findFirst();
  }

  private static boolean isAccepted(PastLevel past, Invoice invoice) {
    return invoice.isSettled()
        && !invoice.isWrittenOff()
        && invoice.payments().stream().anyMatch(payment -> !payment.date().isBefore(past.on()))
        && past.offer()
            .filter(offer -> invoice.lastReceiptOn().filter(offer.until()::isBefore).isEmpty())
            .isPresent();
  }

  /** Whether a complaint has led to an offer, on whichever of its invoices. */
  private static boolean hasEarned(Account account, Complaint complaint) {
    return account.invoices().stream()
        .filter(invoice -> Complaints.of(account, invoice).equals(Optional.of(complaint)))
        .flatMap(invoice -> account.history().of(invoice.id()).levels().stream())
        .anyMatch(past -> isOfferSince(past, complaint));
  }

  private static boolean isOfferSince(PastLevel past, Complaint complaint) {
    return past.level() == Level.COMPROMISE
        && past.isMessage()
        && past.offer().isPresent()
        && !past.on().isBefore(complaint.on());
  }
}
