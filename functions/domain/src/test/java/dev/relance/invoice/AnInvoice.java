package dev.relance.invoice;

import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Dispute;
import dev.relance.invoice.Invoice.Hold;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Invoice.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Builds an invoice for a test. Unless a test says otherwise, nothing came in on it. */
public final class AnInvoice {
  private final String id;
  private String number;
  private String debtorId = "d";
  private LocalDate issueDate = LocalDate.parse("2026-01-31");
  private LocalDate dueDate = LocalDate.parse("2026-03-02");
  private Money total = Money.parse("EUR 100.00");
  private List<Instalment> instalments = List.of();
  private Optional<Stage> stage = Optional.empty();
  private Optional<LocalDate> deliveredOn = Optional.empty();
  private Receipts receipts = Receipts.NONE;
  private InvoiceStatus status = InvoiceStatus.OPEN;
  private Contract contract = Contract.NONE;
  private Papers papers = Papers.NONE;

  private AnInvoice(String id) {
    this.id = id;
    this.number = id;
  }

  public static AnInvoice anInvoice(String id) {
    return new AnInvoice(id);
  }

  /** Everything as in another invoice. */
  public static AnInvoice like(Invoice other) {
    AnInvoice same = new AnInvoice(other.id());
    same.number = other.number();
    same.debtorId = other.debtorId();
    same.issueDate = other.issueDate();
    same.dueDate = other.dueDate();
    same.total = other.total();
    same.instalments = other.instalments();
    same.stage = other.stage();
    same.deliveredOn = other.terms().deliveredOn();
    same.receipts = other.receipts();
    same.status = other.status();
    same.contract = other.contract();
    same.papers = other.papers();
    return same;
  }

  public AnInvoice number(String printed) {
    number = printed;
    return this;
  }

  public AnInvoice owedBy(String debtor) {
    debtorId = debtor;
    return this;
  }

  public AnInvoice issued(LocalDate day) {
    issueDate = day;
    return this;
  }

  /** Due on a day, and issued thirty days before it. */
  public AnInvoice due(LocalDate day) {
    dueDate = day;
    issueDate = day.minusDays(30);
    return this;
  }

  /** Due on a day, whenever it was issued. */
  public AnInvoice dueInTheEnd(LocalDate day) {
    dueDate = day;
    return this;
  }

  public AnInvoice total(Money asked) {
    total = asked;
    return this;
  }

  public AnInvoice delivered(LocalDate day) {
    deliveredOn = Optional.of(day);
    return this;
  }

  /** It says that the creditor relies on statutory interest. */
  public AnInvoice statingInterest() {
    papers = new Papers(papers.letter(), papers.documents(), papers.eInvoice(), true);
    return this;
  }

  public AnInvoice stageOf(String contract, String name) {
    stage = Optional.of(new Stage(contract, Optional.of(name)));
    return this;
  }

  public AnInvoice inInstalments(List<Instalment> parts) {
    instalments = parts;
    return this;
  }

  public AnInvoice paid(List<Payment> payments) {
    receipts = new Receipts(payments, receipts.credits(), receipts.settledOn());
    return this;
  }

  public AnInvoice credited(List<Credit> credits) {
    receipts = new Receipts(receipts.payments(), credits, receipts.settledOn());
    return this;
  }

  public AnInvoice settledOn(Optional<LocalDate> day) {
    receipts = receipts.withSettledOn(day);
    return this;
  }

  public AnInvoice flagged(Optional<Dispute> dispute, Optional<Hold> hold, boolean autoPay) {
    status =
        new InvoiceStatus(
            dispute, status.resolved(), hold, status.isWrittenOff(), autoPay, status.policy());
    return this;
  }

  public AnInvoice resolved(Invoice.Resolved how) {
    status =
        new InvoiceStatus(
            status.dispute(),
            Optional.of(how),
            status.hold(),
            status.isWrittenOff(),
            status.autoPay(),
            status.policy());
    return this;
  }

  public AnInvoice writtenOff() {
    status =
        new InvoiceStatus(
            status.dispute(),
            status.resolved(),
            status.hold(),
            true,
            status.autoPay(),
            status.policy());
    return this;
  }

  public AnInvoice under(Contract agreed) {
    contract = agreed;
    return this;
  }

  public AnInvoice after(Optional<StatutoryLetter> sent) {
    papers = new Papers(sent, papers.documents(), papers.eInvoice(), papers.statesInterest());
    return this;
  }

  public AnInvoice with(Papers written) {
    papers = written;
    return this;
  }

  public Invoice build() {
    return new Invoice(
        id,
        number,
        debtorId,
        new InvoiceTerms(issueDate, dueDate, total, instalments, stage, deliveredOn),
        receipts,
        status,
        contract,
        papers);
  }
}
