package dev.relance.invoice;

import dev.relance.money.Arithmetic;
import dev.relance.vocabulary.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * One invoice as its record describes it now.
 *
 * @param number the invoice number as printed (EN 16931 BT-1)
 * @param contract what the contract says about this invoice
 * @param papers what is written about it outside Relance
 */
public record Invoice(
    String id,
    String number,
    String debtorId,
    InvoiceTerms terms,
    Receipts receipts,
    InvoiceStatus status,
    Contract contract,
    Papers papers)
    implements Recorded {
  /** Money received; the date is the value date. */
  public record Payment(LocalDate date, Money amount) {}

  /** A credit note, or a part of one. It reduces what is owed. */
  public record Credit(LocalDate date, Money amount, String reason) {}

  /** A part of the total with its own due date. */
  public record Instalment(LocalDate dueDate, Money amount) {}

  /**
   * The debtor says that something is wrong.
   *
   * @param amount how much of the invoice is disputed; without it, all of it
   */
  public record Dispute(LocalDate since, String reason, Optional<Money> amount) {}

  /**
   * A dispute was settled, or withdrawn in favour of this.
   *
   * @param reason why, for the debtor to read; always there if the dispute was rejected
   */
  public record Resolved(LocalDate on, Resolution how, Optional<String> reason) {
    public Resolved {
      if (how == Resolution.REJECTED && reason.isEmpty()) {
        throw new IllegalArgumentException("resolution.reason: say why the dispute is rejected");
      }
    }
  }

  /** The creditor asks for silence. Without an end date it lasts until the record changes. */
  public record Hold(Optional<LocalDate> until, String reason) {}

  /** The key of its record, such as invoice#2026-041. */
  public String recordKey() {
    return recordKey(id);
  }

  /** The key of the record of an invoice with an id. */
  public static String recordKey(String id) {
    return "invoice#" + id;
  }

  /** The day of issue. */
  public LocalDate issueDate() {
    return terms.issueDate();
  }

  /** The payment due date, in the creditor's calendar. */
  public LocalDate dueDate() {
    return terms.dueDate();
  }

  /** What the invoice asks for, taxes included. */
  public Money total() {
    return terms.total();
  }

  /** The recorded parts of the total; see {@link #parts} for the rest. */
  public List<Instalment> instalments() {
    return terms.instalments();
  }

  /** The larger contract of which it bills a stage. */
  public Optional<Stage> stage() {
    return terms.stage();
  }

  /** Everything received on it so far. */
  public List<Payment> payments() {
    return receipts.payments();
  }

  /** Everything credited on it so far. */
  public List<Credit> credits() {
    return receipts.credits();
  }

  /** The day on which the debtor accepted a reduced sum by paying it. */
  public Optional<LocalDate> settledOn() {
    return receipts.settledOn();
  }

  /** What is wrong with it, according to the record, unless that was settled. */
  public Optional<Dispute> dispute() {
    Optional<Dispute> recorded = status.dispute();
    return recorded.isPresent() && isResolvedSince(recorded.get().since())
        ? Optional.empty()
        : recorded;
  }

  /** How its last dispute was settled. */
  public Optional<Resolved> resolved() {
    return status.resolved();
  }

  /** Whether a dispute of a day is settled. */
  public boolean isResolvedSince(LocalDate since) {
    return resolved().filter(settled -> !settled.on().isBefore(since)).isPresent();
  }

  /** The silence that the creditor asks for. */
  public Optional<Hold> hold() {
    return status.hold();
  }

  /** Whether the creditor asks for nothing more. */
  public boolean isWrittenOff() {
    return status.isWrittenOff();
  }

  /** Whether the debtor pays by direct debit or stored card. */
  public boolean autoPay() {
    return status.autoPay();
  }

  /** The policy for this invoice alone. */
  public Optional<String> policy() {
    return status.policy();
  }

  /** The letter that the governing law requires before interest and costs. */
  public Optional<StatutoryLetter> letter() {
    return papers.letter();
  }

  /** What the contract says about a legal dispute. */
  public Forum forum() {
    return contract.forum();
  }

  /** The same invoice, with its contract completed by a more general one. */
  public Invoice under(Contract general) {
    return general.equals(Contract.NONE)
        ? this
        : new Invoice(
            id, number, debtorId, terms, receipts, status, contract.over(general), papers);
  }

  /** The same invoice with each due date moved. */
  public Invoice due(UnaryOperator<LocalDate> moved) {
    return new Invoice(id, number, debtorId, terms.due(moved), receipts, status, contract, papers);
  }

  /** The same invoice as if it asked for less; its first parts become smaller first. */
  public Invoice less(Money part) {
    return new Invoice(id, number, debtorId, terms.less(part), receipts, status, contract, papers);
  }

  /** The same invoice as if what is open of a part had never been asked for. */
  public Invoice without(Part part) {
    return new Invoice(
        id, number, debtorId, terms.without(part), receipts, status, contract, papers);
  }

  /** The same invoice with other receipts. */
  public Invoice with(Receipts changed) {
    return new Invoice(id, number, debtorId, terms, changed, status, contract, papers);
  }

  /** The same invoice after its dispute was settled. */
  public Invoice withResolved(Resolved settled) {
    return with(status.withResolved(settled));
  }

  /** The same invoice, of which nothing more is asked for. */
  public Invoice writtenOff() {
    return with(status.writtenOff());
  }

  private Invoice with(InvoiceStatus changed) {
    return new Invoice(id, number, debtorId, terms, receipts, changed, contract, papers);
  }

  /** The same invoice with another day of settlement by a reduced sum. */
  public Invoice withSettledOn(Optional<LocalDate> day) {
    return day.equals(settledOn()) ? this : with(receipts.withSettledOn(day));
  }

  /**
   * The early-payment discount of the contract. There is none if it would leave nothing to pay or
   * is in another currency.
   */
  public Optional<Discount> discount(LocalDate on) {
    return waivers().discount(on);
  }

  /**
   * What the payments and credits up to a day have waived, inclusive. Once payments reach the lower
   * sum in time, the rest is waived for good.
   */
  public Optional<Waived> waived(LocalDate on) {
    return waivers().waived(on);
  }

  /**
   * What is still waived on a day; zero or more. A later credit uses it up, so nothing counts
   * twice.
   */
  public Money stillWaived(LocalDate on) {
    return waivers().stillWaived(on);
  }

  private Waivers waivers() {
    return new Waivers(terms, receipts, contract);
  }

  /** The last day on which something came in or a reduced sum was accepted. */
  public Optional<LocalDate> lastReceiptOn() {
    return receipts.lastOn();
  }

  /** Everything received, whatever its date. */
  public Money paid() {
    return paidUntil(LocalDate.MAX);
  }

  /** What was received on a day or before. */
  public Money paidUntil(LocalDate last) {
    return receipts.paid(total(), last);
  }

  /** What was credited on a day or before. */
  public Money creditedUntil(LocalDate last) {
    return receipts.credited(total(), last);
  }

  /**
   * What is still owed after all recorded payments, credits and waivers, whatever their dates;
   * never below zero.
   */
  public Money balance() {
    return amountDue(LocalDate.MAX);
  }

  /**
   * What came in beyond the invoice, whatever its date; zero or more. It may cover interest and
   * costs, or be an overpayment.
   */
  public Money surplus() {
    return Arithmetic.notBelowZero(left(LocalDate.MAX).negated());
  }

  /**
   * The amount due for payment (EN 16931 BT-115) on a day: the total less payments, credits and
   * waivers up to that day, inclusive; never below zero.
   */
  public Money amountDue(LocalDate on) {
    return Arithmetic.notBelowZero(left(on));
  }

  private Money left(LocalDate on) {
    return receipts.isNothing() ? total() : waivers().lessWaived(receipts.leftOf(total(), on), on);
  }

  /**
   * The parts of the total by due date, earliest first: the instalments, and the rest of the total
   * on the due date.
   */
  public List<Instalment> parts() {
    return terms.parts();
  }

  /** The part of the amount due on a day that was due before that day; zero or more. */
  public Money overdue(LocalDate on) {
    return Arithmetic.notBelowZero(amountDue(on).minus(terms.toCome(on)));
  }

  /**
   * The parts that all recorded payments, credits and waivers leave open, earliest first. Each says
   * what is open of it on a day. A settled invoice has none.
   */
  public List<Part> openParts(LocalDate on) {
    if (instalments().isEmpty()) {
      return isSettled() ? List.of() : List.of(whole(on));
    }
    return isWrittenOff()
        ? List.of()
        : terms.open(total().minus(balance()), total().minus(amountDue(on)));
  }

  /** The earliest open part on a day. Of a settled invoice, it is all that is left: nothing. */
  public Part nextPart(LocalDate on) {
    List<Part> open = openParts(on);
    return open.isEmpty() ? whole(on) : open.getFirst();
  }

  private Part whole(LocalDate on) {
    return new Part(1, 1, dueDate(), amountDue(on));
  }

  /**
   * The due dates before a day whose parts are not covered by the payments and credits up to that
   * day, inclusive. Earliest first, each once.
   */
  public List<LocalDate> overdueSince(LocalDate on) {
    return terms.uncovered(total().minus(amountDue(on))).stream()
        .filter(due -> due.isBefore(on))
        .distinct()
        .toList();
  }

  /** Whether nothing is owed any more: paid, credited or written off. */
  public boolean isSettled() {
    return isWrittenOff() || !balance().isPositive();
  }

  /**
   * The day from which the ladder counts: the due date. With instalments, it is the due date of the
   * earliest part that payments and credits do not cover.
   */
  public LocalDate ladderStart() {
    return instalments().isEmpty() ? dueDate() : terms.nextDue(total().minus(balance()));
  }

  /** The number of days past due on a day; zero or less until the due date. */
  public long daysPastDue(LocalDate on) {
    return on.toEpochDay() - ladderStart().toEpochDay();
  }
}
