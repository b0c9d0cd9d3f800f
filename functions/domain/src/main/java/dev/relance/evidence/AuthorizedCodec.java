package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.MessageAuthorized.Grounds;
import dev.relance.evidence.Event.MessageAuthorized.Item;
import dev.relance.evidence.Event.MessageAuthorized.LeftAside;
import dev.relance.evidence.Event.MessageAuthorized.Local;
import dev.relance.evidence.Event.MessageAuthorized.PartAsked;
import dev.relance.evidence.Event.MessageAuthorized.WrittenMessage;
import dev.relance.invoice.Ids;
import dev.relance.money.MoneyCodec;
import dev.relance.plan.Enclosure;
import dev.relance.plan.Enclosure.Attached;
import dev.relance.plan.Enclosure.NotAttached;
import dev.relance.plan.Round;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.WhyNotAttached;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the members of the decision to send. */
final class AuthorizedCodec {
  private AuthorizedCodec() {}

  static Map<String, Object> members(MessageAuthorized m) {
    return sent(
            new Members()
                .with("touchpoint", m.touchpoint())
                .with("level", m.level())
                .with("form", Optional.of(m.form()).filter(form -> form != Round.Form.REMINDER))
                .with("invoices", m.invoices(), AuthorizedCodec::item),
            m.written(),
            m.local(),
            m.grounds())
        .with("reckoned", m.reckoned(), ReckonedCodec::members)
        .all();
  }

  /** What every message has: itself, its time, and what the decision is based on. */
  static Members sent(Members members, WrittenMessage written, Local local, Grounds grounds) {
    return members
        .with("channel", written.channel())
        .with("to", written.to())
        .with("language", written.language())
        .with("subject", written.subject())
        .with("mime", written.mime())
        .with("localTime", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.time()))
        .with("timeZone", local.zone().getId())
        .with("policy", grounds.policy())
        .with("law", grounds.law())
        .with("consentSince", grounds.consentSince())
        .with("leftAside", grounds.leftAside(), AuthorizedCodec::leftAside)
        .with("regarded", grounds.regarded(), RegardedCodec::members)
        .with("answers", grounds.answers(), VerdictCodec::members);
  }

  static MessageAuthorized read(Document e) {
    return new MessageAuthorized(
        e.read("touchpoint", Ids::requireTouchpoint),
        e.word("level", Level.class),
        e.optionalWord("form", Round.Form.class).orElse(Round.Form.REMINDER),
        e.objects("invoices").stream().map(AuthorizedCodec::item).toList(),
        written(e),
        local(e),
        grounds(e),
        e.optionalObject("reckoned").map(ReckonedCodec::read));
  }

  static Local local(Document e) {
    return new Local(e.localTime("localTime"), e.read("timeZone", ZoneId::of));
  }

  static WrittenMessage written(Document e) {
    return new WrittenMessage(
        e.word("channel", Channel.class),
        e.text("to"),
        e.text("language"),
        e.text("subject"),
        e.text("mime"));
  }

  static Grounds grounds(Document e) {
    return new Grounds(
        e.text("policy"),
        e.text("law"),
        e.optionalDate("consentSince"),
        e.objects("leftAside").stream().map(AuthorizedCodec::leftAside).toList(),
        e.optionalObject("regarded").map(RegardedCodec::read),
        e.objects("answers").stream().map(VerdictCodec::read).toList());
  }

  private static Map<String, Object> item(Item item) {
    return new Members()
        .with("invoice", item.invoice())
        .with("number", item.number())
        .with("level", item.level())
        .with("amountDue", MoneyCodec.members(item.amountDue()))
        .withAny("parts", item.parts(), AuthorizedCodec::part)
        .with("offer", item.offer(), OfferCodec::members)
        .with("file", item.file(), AuthorizedCodec::file)
        .all();
  }

  private static Item item(Document i) {
    return new Item(
        i.text("invoice"),
        i.text("number"),
        i.word("level", Level.class),
        MoneyCodec.read(i.object("amountDue")),
        i.objects("parts").stream().map(AuthorizedCodec::part).toList(),
        i.optionalObject("offer").map(OfferCodec::read),
        i.optionalObject("file").map(AuthorizedCodec::file));
  }

  private static Map<String, Object> file(Enclosure file) {
    return switch (file) {
      case Attached(String name, String sha256, int bytes) ->
          new Members().with("name", name).with("sha256", sha256).with("bytes", (long) bytes).all();
      case NotAttached(WhyNotAttached why) -> new Members().with("notAttached", why).all();
    };
  }

  private static Enclosure file(Document f) {
    return f.optionalWord("notAttached", WhyNotAttached.class)
        .<Enclosure>map(NotAttached::new)
        .orElseGet(() -> new Attached(f.text("name"), f.text("sha256"), f.whole("bytes")));
  }

  private static Map<String, Object> part(PartAsked part) {
    return new Members()
        .with("dueDate", part.dueDate())
        .with("level", part.level())
        .with("open", MoneyCodec.members(part.open()))
        .all();
  }

  private static PartAsked part(Document p) {
    return new PartAsked(
        p.date("dueDate"), p.word("level", Level.class), MoneyCodec.read(p.object("open")));
  }

  private static Map<String, Object> leftAside(LeftAside left) {
    return new Members()
        .with("rule", left.rule())
        .with("until", left.until())
        .with("decision", left.decision())
        .all();
  }

  private static LeftAside leftAside(Document l) {
    return new LeftAside(l.word("rule", Rule.class), l.date("until"), l.text("decision"));
  }
}
