package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what debtors have complained about, whether it is settled by now or not. */
public final class Complaints {
  private Complaints() {}

  /**
   * A complaint: a dispute by record, by decision or in a contact by hand.
   *
   * @param record the key of the record that tells of it, such as contact#call-7
   * @param on the day of the complaint
   */
  public record Complaint(String record, LocalDate on) {}

  /** The last complaint about an invoice. */
  public static Optional<Complaint> of(Account account, Invoice invoice) {
    return Stream.of(
            onRecord(invoice).stream(),
            account.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.DISPUTE)
                .filter(decision -> decision.concerns(invoice.id()))
                .map(decision -> of(account, decision)),
            account.contacts().stream()
                .filter(contact -> contact.outcome() == ContactOutcome.DISPUTE)
                .filter(contact -> contact.concerns(invoice.id()))
                .map(contact -> of(account, contact)))
        .flatMap(complaints -> complaints)
        .max(Comparator.comparing(Complaint::on))
        .or(() -> invoice.resolved().map(settled -> onRecord(invoice, settled.on())));
  }

  private static Optional<Complaint> onRecord(Invoice invoice) {
    return invoice.status().dispute().map(dispute -> onRecord(invoice, dispute.since()));
  }

  /** A dispute that is settled was one, even if its record no longer says so. */
  private static Complaint onRecord(Invoice invoice, LocalDate on) {
    return new Complaint(invoice.recordKey(), on);
  }

  private static Complaint of(Account account, DecisionRecord decision) {
    return new Complaint(decision.recordKey(), account.day(decision.at()));
  }

  private static Complaint of(Account account, Contact contact) {
    return new Complaint(contact.recordKey(), account.day(contact.at()));
  }
}
