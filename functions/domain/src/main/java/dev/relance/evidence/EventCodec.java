package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.reply.Heard;
import java.util.Map;

/** Writes events as the members that the specification names, and reads them back. */
public final class EventCodec {
  /** The member that an entry has in place of its content, once that was erased. */
  static final String ERASED = "erased";

  private static final int FINGERPRINT_DIGITS = 16;

  private EventCodec() {}

  /** The members of an event, except those that every entry has. */
  public static Map<String, Object> members(Event event) {
    return switch (event) {
      case Event.InvoiceRecorded invoice -> RecordEvents.members(invoice);
      case Event.RecordRejected rejected -> RecordEvents.members(rejected);
      case Event.ContactRecorded contact -> RecordEvents.members(contact);
      case Event.DecisionRecorded decision -> RecordEvents.members(decision);
      case Event.ReplyReceived(Heard heard) -> ReplyEvents.members(heard);
      case Event.LetterMade made -> LetterEvents.members(made);
      case Event.LevelLapsed lapsed -> LevelEvents.members(lapsed);
      case Event.LevelPassedOver passed -> LevelEvents.members(passed);
      case Event.MessageAuthorized authorized -> AuthorizedCodec.members(authorized);
      case Event.AcknowledgementAuthorized acknowledgement ->
          AcknowledgementCodec.members(acknowledgement);
      case Event.MessageAccepted accepted -> MessageEvents.members(accepted);
      case Event.AcknowledgementAccepted accepted -> AcknowledgementCodec.members(accepted);
      case Event.MessageRefused refused -> MessageEvents.members(refused);
      case Event.MessagePutOff putOff -> MessageEvents.members(putOff);
      case Event.MessageUnconfirmed unconfirmed -> MessageEvents.members(unconfirmed);
      case Event.DeliveryReported reported -> MessageEvents.members(reported);
      case Event.AddressSuppressed suppressed -> MessageEvents.members(suppressed);
      case Event.FollowUpDeferred deferred -> LevelEvents.members(deferred);
      case Event.AcknowledgementDeferred deferred -> AcknowledgementCodec.members(deferred);
      case Event.FollowUpEscalated escalated -> LevelEvents.members(escalated);
      case Event.QuestionClosed closed -> LevelEvents.members(closed);
      case Event.CaseClosed closed -> RecordEvents.members(closed);
      case Event.DebtorErased erased -> Map.of("reason", erased.reason());
      case Event.Erased _ -> Map.of(ERASED, true);
    };
  }

  /**
   * The fingerprint of an event: the start of the hash of its content. Equal events have equal
   * fingerprints.
   */
  public static String fingerprint(Event event) {
    return CanonicalForm.hash(members(event)).substring(0, FINGERPRINT_DIGITS);
  }

  /**
   * Reads the event of an entry.
   *
   * @throws IllegalArgumentException for a type or a value that the specification does not name
   */
  public static Event read(Document entry) {
    EventType type = entry.word("event", EventType.class);
    return entry.isTrue(ERASED) ? new Event.Erased(type) : read(type, entry);
  }

  private static Event read(EventType type, Document entry) {
    return switch (type) {
      case INVOICE_RECORDED -> RecordEvents.invoice(entry);
      case RECORD_REJECTED -> RecordEvents.rejected(entry);
      case CONTACT_RECORDED -> RecordEvents.contact(entry);
      case DECISION_RECORDED -> RecordEvents.decision(entry);
      case REPLY_RECEIVED -> new Event.ReplyReceived(ReplyEvents.reply(entry));
      case LETTER_MADE -> LetterEvents.made(entry);
      case LEVEL_LAPSED -> LevelEvents.lapsed(entry);
      case LEVEL_PASSED_OVER -> LevelEvents.passedOver(entry);
      case MESSAGE_AUTHORIZED -> AuthorizedCodec.read(entry);
      case ACKNOWLEDGEMENT_AUTHORIZED -> AcknowledgementCodec.read(entry);
      case MESSAGE_ACCEPTED -> MessageEvents.accepted(entry);
      case ACKNOWLEDGEMENT_ACCEPTED -> AcknowledgementCodec.accepted(entry);
      case MESSAGE_REFUSED -> MessageEvents.refused(entry);
      case MESSAGE_PUT_OFF -> MessageEvents.putOff(entry);
      case MESSAGE_UNCONFIRMED -> MessageEvents.unconfirmed(entry);
      case DELIVERY_REPORTED -> MessageEvents.reported(entry);
      case ADDRESS_SUPPRESSED -> MessageEvents.suppressed(entry);
      case FOLLOW_UP_DEFERRED -> LevelEvents.deferred(entry);
      case ACKNOWLEDGEMENT_DEFERRED -> AcknowledgementCodec.deferred(entry);
      case FOLLOW_UP_ESCALATED -> LevelEvents.escalated(entry);
      case QUESTION_CLOSED -> LevelEvents.closed(entry);
      case CASE_CLOSED -> RecordEvents.closed(entry);
      case DEBTOR_ERASED -> new Event.DebtorErased(entry.text("reason"));
    };
  }
}
