package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.ReplyAccepted;
import dev.relance.evidence.Event.ReplyAuthorized;
import dev.relance.invoice.Ids;
import dev.relance.vocabulary.ReplyKind;
import java.util.Map;

/** Writes and reads events about replies. */
final class ReplyCodec {
  private ReplyCodec() {}

  static Map<String, Object> members(ReplyAuthorized reply) {
    return AuthorizedCodec.sent(
            new Members()
                .with("touchpoint", reply.touchpoint())
                .with("reply", reply.reply())
                .with("causes", reply.causes())
                .with("invoices", reply.invoices()),
            reply.written(),
            reply.local(),
            reply.grounds())
        .all();
  }

  static ReplyAuthorized read(Document e) {
    return new ReplyAuthorized(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.word("reply", ReplyKind.class),
        e.texts("causes"),
        e.texts("invoices"),
        AuthorizedCodec.written(e),
        AuthorizedCodec.local(e),
        AuthorizedCodec.grounds(e));
  }

  static Map<String, Object> members(ReplyAccepted accepted) {
    return new Members()
        .with("touchpoint", accepted.touchpoint())
        .with("messageId", accepted.messageId())
        .with("reply", accepted.reply())
        .with("invoices", accepted.invoices())
        .all();
  }

  static ReplyAccepted accepted(Document e) {
    return new ReplyAccepted(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.text("messageId"),
        e.word("reply", ReplyKind.class),
        e.texts("invoices"));
  }
}
