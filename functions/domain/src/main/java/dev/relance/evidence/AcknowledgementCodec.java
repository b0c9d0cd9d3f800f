package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.AcknowledgementAccepted;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.AcknowledgementDeferred;
import dev.relance.invoice.Ids;
import dev.relance.vocabulary.AcknowledgementKind;
import java.util.Map;

/** Writes and reads events about acknowledgements. */
final class AcknowledgementCodec {
  private AcknowledgementCodec() {}

  static Map<String, Object> members(AcknowledgementAuthorized acknowledgement) {
    return AuthorizedCodec.sent(
            new Members()
                .with("touchpoint", acknowledgement.touchpoint())
                .with("acknowledgement", acknowledgement.acknowledgement())
                .with("causes", acknowledgement.causes())
                .with("invoices", acknowledgement.invoices()),
            acknowledgement.written(),
            acknowledgement.local(),
            acknowledgement.grounds())
        .all();
  }

  static AcknowledgementAuthorized read(Document e) {
    return new AcknowledgementAuthorized(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.word("acknowledgement", AcknowledgementKind.class),
        e.texts("causes"),
        e.texts("invoices"),
        AuthorizedCodec.written(e),
        AuthorizedCodec.local(e),
        AuthorizedCodec.grounds(e));
  }

  static Map<String, Object> members(AcknowledgementAccepted accepted) {
    return new Members()
        .with("touchpoint", accepted.touchpoint())
        .with("messageId", accepted.messageId())
        .with("acknowledgement", accepted.acknowledgement())
        .with("invoices", accepted.invoices())
        .all();
  }

  static AcknowledgementAccepted accepted(Document e) {
    return new AcknowledgementAccepted(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.text("messageId"),
        e.word("acknowledgement", AcknowledgementKind.class),
        e.texts("invoices"));
  }

  static Map<String, Object> members(AcknowledgementDeferred deferred) {
    return LevelEvents.with(
            new Members()
                .with("acknowledgement", deferred.acknowledgement())
                .with("causes", deferred.causes())
                .with("invoices", deferred.invoices()),
            deferred.objection())
        .with("law", deferred.law())
        .with("nextPossible", deferred.nextPossible())
        .all();
  }

  static AcknowledgementDeferred deferred(Document e) {
    return new AcknowledgementDeferred(
        e.word("acknowledgement", AcknowledgementKind.class),
        e.texts("causes"),
        e.texts("invoices"),
        LevelEvents.cause(e),
        e.text("law"),
        e.optionalInstant("nextPossible"));
  }
}
