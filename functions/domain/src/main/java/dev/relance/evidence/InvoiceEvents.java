package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.InvoiceRecorded.Due;
import dev.relance.evidence.Event.InvoiceRecorded.Sums;
import dev.relance.evidence.Event.Status;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.money.MoneyCodec;
import dev.relance.vocabulary.Resolution;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the event that tells an invoice as it was recorded. */
final class InvoiceEvents {
  private InvoiceEvents() {}

  static Map<String, Object> members(InvoiceRecorded recorded) {
    InvoiceStatus following = recorded.following();
    Members all =
        sums(recorded.sums(), due(recorded.due(), new Members()))
            .with("invoice", recorded.invoice())
            .with("number", recorded.number())
            .with("status", recorded.status())
            .with("dispute", following.dispute(), InvoiceEvents::dispute)
            .with("resolution", following.resolved(), InvoiceEvents::resolution)
            .with("hold", following.hold(), InvoiceEvents::hold)
            .with("autoPay", claim(following.autoPay()))
            .with("writtenOff", claim(following.isWrittenOff()))
            .with("policy", following.policy());
    return PapersCodec.members(recorded.papers(), ContractCodec.members(recorded.contract(), all))
        .all();
  }

  static InvoiceRecorded read(Document e) {
    return new InvoiceRecorded(
        e.text("invoice"),
        e.text("number"),
        due(e),
        sums(e),
        e.word("status", Status.class),
        following(e),
        ContractCodec.read(e),
        PapersCodec.read(e));
  }

  private static Members due(Due due, Members to) {
    return to.with("issueDate", due.issued())
        .with("deliveredOn", due.delivered())
        .with("dueDate", due.date())
        .withAny("instalments", due.instalments(), InvoiceTermsCodec::instalment)
        .with("stage", due.stage(), InvoiceTermsCodec::stage);
  }

  private static Due due(Document e) {
    return new Due(
        e.date("issueDate"),
        e.optionalDate("deliveredOn"),
        e.date("dueDate"),
        e.objects("instalments").stream().map(InvoiceTermsCodec::instalment).toList(),
        e.optionalObject("stage").map(InvoiceTermsCodec::stage));
  }

  private static Members sums(Sums sums, Members to) {
    return to.with("total", MoneyCodec.members(sums.total()))
        .with("paid", MoneyCodec.members(sums.paid()))
        .with("balance", MoneyCodec.members(sums.balance()))
        .withAny("payments", sums.payments(), InvoiceEvents::payment)
        .withAny("credits", sums.credits(), InvoiceEvents::credit);
  }

  private static Sums sums(Document e) {
    return new Sums(
        MoneyCodec.read(e.object("total")),
        MoneyCodec.read(e.object("paid")),
        MoneyCodec.read(e.object("balance")),
        e.objects("payments").stream().map(InvoiceEvents::payment).toList(),
        e.objects("credits").stream().map(InvoiceEvents::credit).toList());
  }

  private static Map<String, Object> payment(Payment payment) {
    return new Members()
        .with("date", payment.date())
        .with("amount", MoneyCodec.members(payment.amount()))
        .all();
  }

  private static Payment payment(Document p) {
    return new Payment(p.date("date"), MoneyCodec.read(p.object("amount")));
  }

  private static Map<String, Object> credit(Credit credit) {
    return new Members()
        .with("date", credit.date())
        .with("amount", MoneyCodec.members(credit.amount()))
        .with("reason", credit.reason())
        .all();
  }

  private static Credit credit(Document c) {
    return new Credit(c.date("date"), MoneyCodec.read(c.object("amount")), c.text("reason"));
  }

  private static InvoiceStatus following(Document e) {
    return new InvoiceStatus(
        e.optionalObject("dispute").map(InvoiceEvents::dispute),
        e.optionalObject("resolution").map(InvoiceEvents::resolution),
        e.optionalObject("hold")
            .map(h -> new Invoice.Hold(h.optionalDate("until"), h.text("reason"))),
        e.isTrue("writtenOff"),
        e.isTrue("autoPay"),
        e.optionalText("policy"));
  }

  /** Only what holds is written. */
  private static Optional<Boolean> claim(boolean holds) {
    return Optional.of(holds).filter(claim -> claim);
  }

  private static Map<String, Object> dispute(Invoice.Dispute dispute) {
    return new Members()
        .with("since", dispute.since())
        .with("reason", dispute.reason())
        .with("amount", dispute.amount(), MoneyCodec::members)
        .all();
  }

  private static Invoice.Dispute dispute(Document d) {
    return new Invoice.Dispute(
        d.date("since"), d.text("reason"), d.optionalObject("amount").map(MoneyCodec::read));
  }

  private static Map<String, Object> resolution(Invoice.Resolved resolution) {
    return new Members()
        .with("on", resolution.on())
        .with("how", resolution.how())
        .with("reason", resolution.reason())
        .all();
  }

  private static Invoice.Resolved resolution(Document r) {
    return new Invoice.Resolved(
        r.date("on"), r.word("how", Resolution.class), r.optionalText("reason"));
  }

  private static Map<String, Object> hold(Invoice.Hold hold) {
    return new Members().with("until", hold.until()).with("reason", hold.reason()).all();
  }
}
