package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.plan.Complaints.Complaint;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.util.Optional;

/**
 * Ties the reduction of a compromise to a complaint. Without a complaint the level offers a plan
 * and no reduction. With one the owner must approve it, and each complaint earns one offer.
 */
public final class Goodwill {
  private Goodwill() {}

  /** The rung of a level as it applies to an invoice. */
  public static Rung on(Account account, Invoice invoice, Rung rung) {
    if (rung.level() != Level.COMPROMISE || rung.reductionPercent().isEmpty()) {
      return rung;
    }
    return Complaints.of(account, invoice)
        .filter(complaint -> !hasEarned(account, complaint))
        .map(_ -> rung.asked())
        .orElseGet(rung::withoutReduction);
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
