package dev.relance.evidence;

import dev.relance.vocabulary.Word;

/** The types of entries in evidence, as the specification names them. */
public enum EventType implements Word {
  INVOICE_RECORDED("invoice-recorded"),
  RECORD_REJECTED("record-rejected"),
  CONTACT_RECORDED("contact-recorded"),
  DECISION_RECORDED("decision-recorded"),
  REPLY_RECEIVED("reply-received"),
  LETTER_MADE("letter-made"),
  LEVEL_LAPSED("level-lapsed"),
  LEVEL_PASSED_OVER("level-passed-over"),
  MESSAGE_AUTHORIZED("message-authorized"),
  ACKNOWLEDGEMENT_AUTHORIZED("acknowledgement-authorized"),
  MESSAGE_ACCEPTED("message-accepted"),
  ACKNOWLEDGEMENT_ACCEPTED("acknowledgement-accepted"),
  MESSAGE_REFUSED("message-refused"),
  MESSAGE_PUT_OFF("message-put-off"),
  MESSAGE_UNCONFIRMED("message-unconfirmed"),
  DELIVERY_REPORTED("delivery-reported"),
  ADDRESS_SUPPRESSED("address-suppressed"),
  FOLLOW_UP_DEFERRED("follow-up-deferred"),
  ACKNOWLEDGEMENT_DEFERRED("acknowledgement-deferred"),
  FOLLOW_UP_ESCALATED("follow-up-escalated"),
  QUESTION_CLOSED("question-closed"),
  CASE_CLOSED("case-closed"),
  DEBTOR_ERASED("debtor-erased");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The type of an event. */
  public static EventType of(Event event) {
    return switch (event) {
      case Event.InvoiceRecorded _ -> INVOICE_RECORDED;
      case Event.RecordRejected _ -> RECORD_REJECTED;
      case Event.ContactRecorded _ -> CONTACT_RECORDED;
      case Event.DecisionRecorded _ -> DECISION_RECORDED;
      case Event.ReplyReceived _ -> REPLY_RECEIVED;
      case Event.LetterMade _ -> LETTER_MADE;
      case Event.LevelLapsed _ -> LEVEL_LAPSED;
      case Event.LevelPassedOver _ -> LEVEL_PASSED_OVER;
      case Event.MessageAuthorized _ -> MESSAGE_AUTHORIZED;
      case Event.AcknowledgementAuthorized _ -> ACKNOWLEDGEMENT_AUTHORIZED;
      case Event.MessageAccepted _ -> MESSAGE_ACCEPTED;
      case Event.AcknowledgementAccepted _ -> ACKNOWLEDGEMENT_ACCEPTED;
      case Event.MessageRefused _ -> MESSAGE_REFUSED;
      case Event.MessagePutOff _ -> MESSAGE_PUT_OFF;
      case Event.MessageUnconfirmed _ -> MESSAGE_UNCONFIRMED;
      case Event.DeliveryReported _ -> DELIVERY_REPORTED;
      case Event.AddressSuppressed _ -> ADDRESS_SUPPRESSED;
      case Event.FollowUpDeferred _ -> FOLLOW_UP_DEFERRED;
      case Event.AcknowledgementDeferred _ -> ACKNOWLEDGEMENT_DEFERRED;
      case Event.FollowUpEscalated _ -> FOLLOW_UP_ESCALATED;
      case Event.QuestionClosed _ -> QUESTION_CLOSED;
      case Event.CaseClosed _ -> CASE_CLOSED;
      case Event.DebtorErased _ -> DEBTOR_ERASED;
      case Event.Erased(EventType type) -> type;
    };
  }
}
