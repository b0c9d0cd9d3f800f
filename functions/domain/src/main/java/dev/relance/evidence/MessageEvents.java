package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.AddressSuppressed;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.evidence.Event.MessageAccepted;
import dev.relance.evidence.Event.MessagePutOff;
import dev.relance.evidence.Event.MessageRefused;
import dev.relance.evidence.Event.MessageUnconfirmed;
import dev.relance.invoice.Ids;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PutOffCause;
import java.util.Map;

/** Writes and reads events about what happened to a message. */
final class MessageEvents {
  private MessageEvents() {}

  static Map<String, Object> members(MessageAccepted accepted) {
    return new Members()
        .with("touchpoint", accepted.touchpoint())
        .with("messageId", accepted.messageId())
        .with("level", accepted.level())
        .with("invoices", accepted.invoices())
        .all();
  }

  static MessageAccepted accepted(Document e) {
    return new MessageAccepted(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.text("messageId"),
        e.word("level", Level.class),
        e.texts("invoices"));
  }

  static Map<String, Object> members(MessageRefused refused) {
    return new Members()
        .with("touchpoint", refused.touchpoint())
        .with("reason", refused.reason())
        .all();
  }

  static MessageRefused refused(Document e) {
    return new MessageRefused(e.read("touchpoint", Ids::requireTouchpoint), e.text("reason"));
  }

  static Map<String, Object> members(MessagePutOff putOff) {
    return new Members()
        .with("touchpoint", putOff.touchpoint())
        .with("cause", putOff.cause())
        .with("reason", putOff.reason())
        .all();
  }

  static MessagePutOff putOff(Document e) {
    return new MessagePutOff(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.word("cause", PutOffCause.class),
        e.text("reason"));
  }

  static Map<String, Object> members(MessageUnconfirmed unconfirmed) {
    return new Members()
        .with("touchpoint", unconfirmed.touchpoint())
        .with("authorized", unconfirmed.authorized())
        .all();
  }

  static MessageUnconfirmed unconfirmed(Document e) {
    return new MessageUnconfirmed(
        e.read("touchpoint", Ids::requireTouchpoint), e.instant("authorized"));
  }

  static Map<String, Object> members(DeliveryReported reported) {
    return new Members()
        .with("touchpoint", reported.touchpoint())
        .with("fate", reported.fate())
        .with("reported", reported.reported())
        .with("address", reported.address())
        .with("detail", reported.detail())
        .all();
  }

  static DeliveryReported reported(Document e) {
    return new DeliveryReported(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.word("fate", Fate.class),
        e.instant("reported"),
        e.text("address"),
        e.text("detail"));
  }

  static Map<String, Object> members(AddressSuppressed suppressed) {
    return new Members()
        .with("address", suppressed.address())
        .with("reason", suppressed.reason())
        .all();
  }

  static AddressSuppressed suppressed(Document e) {
    return new AddressSuppressed(e.text("address"), e.word("reason", Fate.class));
  }
}
