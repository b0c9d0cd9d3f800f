package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.CaseClosed;
import dev.relance.evidence.Event.ContactRecorded;
import dev.relance.evidence.Event.DecisionRecorded;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.RecordRejected;
import dev.relance.evidence.Event.Status;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Contact.Particulars;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.DecisionTerms.Correction;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.DecisionTerms.Pledge;
import dev.relance.invoice.DecisionTerms.Sums;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.Promise;
import dev.relance.money.MoneyCodec;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import java.util.Map;

/** Writes and reads events about what was recorded. */
final class RecordEvents {
  private RecordEvents() {}

  static Map<String, Object> members(InvoiceRecorded recorded) {
    return InvoiceEvents.members(recorded);
  }

  static InvoiceRecorded invoice(Document e) {
    return InvoiceEvents.read(e);
  }

  static Map<String, Object> members(RecordRejected rejected) {
    return new Members()
        .with("record", rejected.record())
        .with("reasons", rejected.reasons())
        .all();
  }

  static RecordRejected rejected(Document e) {
    return new RecordRejected(e.text("record"), e.texts("reasons"));
  }

  static Map<String, Object> members(ContactRecorded recorded) {
    Contact contact = recorded.contact();
    return new Members()
        .with("contact", contact.id())
        .with("made", contact.at())
        .with("channel", contact.channel())
        .with("outcome", contact.outcome())
        .with("invoices", contact.invoices())
        .with("promise", contact.promise(), RecordEvents::promise)
        .with("disputedAmount", contact.result().disputedAmount())
        .with("notice", contact.notice(), RecordEvents::notice)
        .with("by", contact.particulars().by())
        .with("spokenTo", contact.particulars().spokenTo())
        .with("notes", contact.particulars().notes())
        .with("recap", contact.particulars().recap())
        .with("letter", contact.particulars().letter())
        .all();
  }

  static ContactRecorded contact(Document e) {
    return new ContactRecorded(
        new Contact(
            e.text("contact"),
            e.instant("made"),
            e.word("channel", Channel.class),
            new Contact.Result(
                e.word("outcome", ContactOutcome.class),
                e.optionalObject("promise").map(RecordEvents::promise),
                e.optionalDecimal("disputedAmount")),
            e.texts("invoices"),
            e.optionalObject("notice").map(RecordEvents::notice),
            new Particulars(
                e.optionalText("by"),
                e.optionalText("spokenTo"),
                e.optionalText("notes"),
                e.optionalText("recap"),
                e.optionalText("letter"))));
  }

  private static Map<String, Object> notice(Notice notice) {
    return new Members()
        .with("kind", notice.kind())
        .with("dispatch", notice.dispatch())
        .with("receivedOn", notice.receivedOn())
        .with("answeredOn", notice.answeredOn())
        .with("enclosures", notice.enclosures())
        .all();
  }

  private static Notice notice(Document n) {
    return new Notice(
        n.word("kind", NoticeKind.class),
        n.word("dispatch", Dispatch.class),
        n.optionalDate("receivedOn"),
        n.optionalDate("answeredOn"),
        n.texts("enclosures"));
  }

  static Map<String, Object> members(DecisionRecorded recorded) {
    DecisionRecord decision = recorded.decision();
    return new Members()
        .with("decision", decision.id())
        .with("kind", decision.kind())
        .with("made", decision.at())
        .with("by", decision.by())
        .with("owner", decision.decider().owner())
        .with("invoices", decision.invoices())
        .with("contact", decision.contact())
        .with("level", decision.level())
        .with("until", decision.until())
        .with("promise", decision.promise(), RecordEvents::promise)
        .with("instalments", decision.instalments(), RecordEvents::promise)
        .with("step", decision.step())
        .with("stepDate", decision.stepDate())
        .with("reference", decision.reference())
        .with("sum", decision.sum())
        .with("disputedAmount", decision.disputedAmount())
        .with("paidOn", decision.paidOn())
        .with("resolution", decision.resolution())
        .with("email", decision.email())
        .with("rule", decision.rule())
        .with("reason", decision.reason())
        .all();
  }

  static DecisionRecorded decision(Document e) {
    return new DecisionRecorded(
        new DecisionRecord(
            e.text("decision"),
            e.word("kind", DecisionKind.class),
            e.instant("made"),
            new Decider(e.word("by", DecidedBy.class), e.optionalText("owner")),
            e.texts("invoices"),
            e.optionalText("contact"),
            new DecisionTerms(
                e.optionalWord("level", Level.class),
                e.optionalDate("until"),
                new Pledge(
                    e.optionalObject("promise").map(RecordEvents::promise),
                    e.objects("instalments").stream().map(RecordEvents::promise).toList()),
                new LegalAction(
                    e.optionalWord("step", LegalStep.class),
                    e.optionalDate("stepDate"),
                    e.optionalText("reference")),
                e.optionalWord("rule", Rule.class),
                new Sums(e.optionalDecimal("sum"), e.optionalDecimal("disputedAmount")),
                new Correction(
                    e.optionalDate("paidOn"),
                    e.optionalWord("resolution", Resolution.class),
                    e.optionalText("email"))),
            e.optionalText("reason")));
  }

  static Map<String, Object> promise(Promise promise) {
    return new Members().with("date", promise.date()).with("amount", promise.amount()).all();
  }

  private static Promise promise(Document p) {
    return new Promise(p.date("date"), p.optionalDecimal("amount"));
  }

  static Map<String, Object> members(CaseClosed closed) {
    return new Members()
        .with("invoice", closed.invoice())
        .with("number", closed.number())
        .with("status", closed.status())
        .with("besides", closed.besides(), MoneyCodec::members)
        .with("overpaid", closed.overpaid(), MoneyCodec::members)
        .with("reckoned", closed.reckoned(), ReckonedCodec::members)
        .all();
  }

  static CaseClosed closed(Document e) {
    return new CaseClosed(
        e.text("invoice"),
        e.text("number"),
        e.word("status", Status.class),
        e.optionalObject("besides").map(MoneyCodec::read),
        e.optionalObject("overpaid").map(MoneyCodec::read),
        e.optionalObject("reckoned").map(ReckonedCodec::read));
  }
}
