package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Ids;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.invoice.Papers;
import dev.relance.invoice.Receipts;
import dev.relance.invoice.Stage;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.mail.Links;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.Resolution;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Reads the records of invoices. */
final class InvoiceReader {
  private final PolicyNames policies;

  InvoiceReader(PolicyNames policies) {
    this.policies = policies;
  }

  Invoice invoice(String id, Document r) {
    String currency = r.text("currency");
    Invoice invoice =
        new Invoice(
            id,
            r.text("number"),
            Ids.require("debtor", r.text("debtor")),
            terms(r, currency),
            receipts(r, currency),
            status(r, currency),
            ContractReader.own(r, currency, CodeReader::placeOf),
            papers(r));
    requireTotal(invoice);
    requireDiscountBelowTotal(invoice);
    return invoice;
  }

  private static InvoiceTerms terms(Document r, String currency) {
    return new InvoiceTerms(
        r.date("issueDate"),
        r.date("dueDate"),
        MemberReader.amount(r, "total", currency),
        r.objects("instalments").stream().map(i -> instalment(i, currency)).toList(),
        r.optionalObject("stage").map(InvoiceReader::stage),
        r.optionalDate("deliveredOn"));
  }

  private static Stage stage(Document s) {
    return new Stage(s.text("contract"), s.optionalText("name"));
  }

  private static Receipts receipts(Document r, String currency) {
    return new Receipts(
        r.objects("payments").stream().map(p -> payment(p, currency)).toList(),
        r.objects("credits").stream().map(c -> credit(c, currency)).toList(),
        Optional.empty());
  }

  private static Invoice.Payment payment(Document p, String currency) {
    return new Invoice.Payment(p.date("date"), MemberReader.amount(p, "amount", currency));
  }

  private static Invoice.Credit credit(Document c, String currency) {
    return new Invoice.Credit(
        c.date("date"),
        MemberReader.amount(c, "amount", currency),
        c.optionalText("reason").orElse(""));
  }

  private InvoiceStatus status(Document r, String currency) {
    return new InvoiceStatus(
        r.optionalObject("disputed").map(d -> dispute(d, currency)),
        r.optionalObject("resolution").map(InvoiceReader::resolution),
        r.optionalObject("onHold")
            .map(h -> new Invoice.Hold(h.optionalDate("until"), h.text("reason"))),
        r.isTrue("writtenOff"),
        r.isTrue("autoPay"),
        policies.namedIn(r));
  }

  private static Invoice.Resolved resolution(Document r) {
    return new Invoice.Resolved(
        r.date("on"), r.word("how", Resolution.class), r.optionalText("reason"));
  }

  private static Papers papers(Document r) {
    return new Papers(
        r.optionalObject("letter").map(InvoiceReader::letter),
        r.optionalObject("documents").map(InvoiceReader::documents).orElse(Map.of()),
        r.optionalText("eInvoice"),
        r.isTrue("statesInterest"));
  }

  private static Map<Papers.PaperKind, Papers.Paper> documents(Document documents) {
    var read = new EnumMap<Papers.PaperKind, Papers.Paper>(Papers.PaperKind.class);
    for (Papers.PaperKind kind : Papers.PaperKind.values()) {
      documents.optionalObject(kind.word()).ifPresent(d -> read.put(kind, paper(kind, d)));
    }
    return read;
  }

  /** Only the invoice itself is ever attached. */
  private static Papers.Paper paper(Papers.PaperKind kind, Document d) {
    Optional<String> file =
        kind == Papers.PaperKind.INVOICE ? d.optionalText("file") : Optional.empty();
    Optional<String> url = d.optionalText("url").map(_ -> d.read("url", Links::https));
    if (url.isEmpty() && file.isEmpty()) {
      throw new IllegalArgumentException(
          "documents.%s: is without url and file; give at least one".formatted(kind.word()));
    }
    return new Papers.Paper(url, file, d.optionalText("sha256"));
  }

  private static Invoice.Dispute dispute(Document d, String currency) {
    return new Invoice.Dispute(
        d.date("since"), d.text("reason"), MemberReader.disputedAmount(d, currency));
  }

  private static StatutoryLetter letter(Document letter) {
    return new StatutoryLetter(
        letter.date("receivedOn"),
        letter.optionalWord("dispatch", Dispatch.class),
        letter.optionalDate("sentOn"));
  }

  private static void requireDiscountBelowTotal(Invoice invoice) {
    invoice
        .contract()
        .earlyDiscount()
        .map(Contract.EarlyDiscount::off)
        .filter(
            off -> off instanceof Contract.FlatSum(Money sum) && !sum.isLessThan(invoice.total()))
        .ifPresent(
            off -> {
              throw new IllegalArgumentException(
                  "contract.earlyDiscount.amount: a discount must be less than the total of %s"
                      .formatted(invoice.total()));
            });
  }

  private static void requireTotal(Invoice invoice) {
    if (!invoice.total().isPositive()) {
      throw new IllegalArgumentException(
          "total: '%s' must be above zero; write what was invoiced"
              .formatted(Amounts.plain(invoice.total())));
    }
  }

  private static Invoice.Instalment instalment(Document i, String currency) {
    return new Invoice.Instalment(i.date("dueDate"), MemberReader.amount(i, "amount", currency));
  }
}
