package dev.relance.evidence;

import dev.relance.evidence.News.DisputeRaised;
import dev.relance.evidence.News.PromiseMade;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Which news an event is for other systems. */
final class NewsOfEvents {
  private NewsOfEvents() {}

  /** The news of an event for other systems. */
  static List<News> of(Event event) {
    return switch (event) {
      case Event.InvoiceRecorded invoice -> of(invoice);
      case Event.ContactRecorded(Contact contact) -> of(contact);
      case Event.DecisionRecorded(DecisionRecord decision) -> of(decision);
      case Event.MessageAccepted(var touchpoint, var messageId, var level, var invoices) ->
          List.of(new News.FollowUpSent(touchpoint, messageId, level, invoices));
      case Event.AcknowledgementAccepted(
              var touchpoint,
              var messageId,
              var acknowledgement,
              var invoices) ->
          List.of(new News.AcknowledgementSent(touchpoint, messageId, acknowledgement, invoices));
      case Event.FollowUpDeferred deferred -> List.of(new News.FollowUpDeferred(deferred));
      case Event.FollowUpEscalated escalated -> List.of(new News.FollowUpEscalated(escalated));
      case Event.CaseClosed closed -> List.of(new News.CaseClosed(closed));
      case Event.RecordRejected _,
          Event.ReplyReceived _,
          Event.LetterMade _,
          Event.LevelLapsed _,
          Event.LevelPassedOver _,
          Event.MessageAuthorized _,
          Event.AcknowledgementAuthorized _,
          Event.MessageRefused _,
          Event.MessagePutOff _,
          Event.MessageUnconfirmed _,
          Event.DeliveryReported _,
          Event.AddressSuppressed _,
          Event.AcknowledgementDeferred _,
          Event.QuestionClosed _,
          Event.DebtorErased _,
          Event.Erased _ ->
          List.of();
    };
  }

  private static List<News> of(Event.InvoiceRecorded invoice) {
    return invoice.following().dispute().stream()
        .filter(_ -> invoice.status() == Event.Status.DISPUTED)
        .map(dispute -> disputed(invoice, dispute))
        .toList();
  }

  private static News disputed(Event.InvoiceRecorded invoice, Invoice.Dispute dispute) {
    return new DisputeRaised(
        Invoice.recordKey(invoice.invoice()),
        List.of(invoice.invoice()),
        Optional.of(dispute.since()),
        Optional.of(dispute.reason()),
        dispute.amount().map(Money::getAmount));
  }

  private static List<News> of(Contact contact) {
    String record = contact.recordKey();
    var news = new ArrayList<News>();
    contact
        .promise()
        .ifPresent(made -> news.add(new PromiseMade(record, contact.invoices(), List.of(made))));
    if (contact.outcome() == ContactOutcome.DISPUTE) {
      Optional<String> said = contact.particulars().notes();
      news.add(
          new DisputeRaised(
              record,
              contact.invoices(),
              Optional.empty(),
              said,
              contact.result().disputedAmount()));
    }
    return news;
  }

  private static List<News> of(DecisionRecord decision) {
    String record = decision.recordKey();
    List<String> invoices = decision.invoices();
    return switch (decision.kind()) {
      case DISPUTE ->
          List.of(
              new DisputeRaised(
                  record,
                  invoices,
                  Optional.empty(),
                  decision.reason(),
                  decision.disputedAmount()));
      case PROMISE ->
          List.of(new PromiseMade(record, invoices, decision.promise().stream().toList()));
      case PLAN -> List.of(new PromiseMade(record, invoices, decision.instalments()));
      case APPROVE,
          REFUSE,
          PAUSE,
          RESUME,
          PAID,
          TREAT_AS_SENT,
          SEND_AGAIN,
          SETTLE,
          STOP,
          OVERRIDE,
          STEP_TAKEN,
          STEP_MOVED,
          STEP_NOT_TAKEN,
          CLAIM_LODGED,
          WRONG_PERSON,
          CREDIT,
          WRITE_OFF,
          RESOLVE,
          NEW_ADDRESS,
          DECLINE ->
          List.of();
    };
  }
}
