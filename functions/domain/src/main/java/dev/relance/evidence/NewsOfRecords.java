package dev.relance.evidence;

import dev.relance.evidence.News.DisputeRaised;
import dev.relance.evidence.News.PromiseMade;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionRecord;
import java.util.List;
import java.util.Optional;

/** What records tell that other systems want to know: promises and disputes. */
final class NewsOfRecords {
  private NewsOfRecords() {}

  static Optional<News> of(Event.InvoiceRecorded invoice) {
    return invoice
        .dispute()
        .filter(_ -> invoice.status() == Event.Status.DISPUTED)
        .map(
            dispute ->
                new DisputeRaised(
                    "invoice#" + invoice.invoice(),
                    List.of(invoice.invoice()),
                    Optional.of(dispute.since()),
                    Optional.of(dispute.reason())));
  }

  /** A call may tell both; what is promised is news before what is wrong. */
  static Optional<News> of(Contact contact) {
    String record = "contact#" + contact.id();
    Optional<News> promise =
        contact.promise().map(made -> new PromiseMade(record, contact.invoices(), List.of(made)));
    return promise.or(
        () ->
            contact.outcome() == ContactOutcome.DISPUTE
                ? Optional.of(
                    new DisputeRaised(
                        record,
                        contact.invoices(),
                        Optional.empty(),
                        contact.particulars().notes()))
                : Optional.empty());
  }

  static Optional<News> of(DecisionRecord decision) {
    String record = "decision#" + decision.id();
    return switch (decision.kind()) {
      case DISPUTE ->
          Optional.of(
              new DisputeRaised(record, decision.invoices(), Optional.empty(), decision.reason()));
      case PROMISE ->
          Optional.of(
              new PromiseMade(record, decision.invoices(), decision.promise().stream().toList()));
      case PLAN ->
          Optional.of(new PromiseMade(record, decision.invoices(), decision.instalments()));
      case APPROVE,
          REFUSE,
          PAUSE,
          RESUME,
          PAID,
          TREAT_AS_SENT,
          SEND_AGAIN,
          SETTLE,
          STOP,
          OVERRIDE ->
          Optional.empty();
    };
  }
}
