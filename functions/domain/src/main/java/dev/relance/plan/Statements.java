package dev.relance.plan;

import dev.relance.interest.Debt;
import dev.relance.interest.GoverningLaw;
import dev.relance.interest.Reckoning;
import dev.relance.interest.Statement;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is owed on the invoices of an account at the end of a day, by law and contract. */
public final class Statements {
  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final DebtorKind debtor;
  private final Map<Optional<Place>, GoverningLaw> laws = new HashMap<>();

  public Statements(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
    this.debtor = account.debtor().map(Debtor::kind).orElse(DebtorKind.CONSUMER);
  }

  /**
   * Statements for the day on which an invoice was settled: the day of the last payment or credit,
   * or today if it was written off.
   */
  public static Statements atClose(Account account, Terms terms, Invoice invoice, LocalDate today) {
    return new Statements(
        account, terms, invoice.isWrittenOff() ? today : invoice.lastReceiptOn().orElse(today));
  }

  /** The statement of one invoice. */
  public Statement of(Invoice invoice) {
    return Reckoning.statement(
        new Debt(
            invoice,
            debtor,
            appliedLaw(invoice),
            new Debt.Notices(
                noticesOn(invoice), letterOn(invoice), Reminders.deliveredOn(account, invoice, on)),
            settlement(invoice),
            respites(),
            Disputes.conceded(account, invoice),
            on));
  }

  private Debt.AppliedLaw appliedLaw(Invoice invoice) {
    return new Debt.AppliedLaw(
        law(invoice),
        terms.rates(),
        account
            .creditor()
            .map(Creditor::assurances)
            .map(assurances -> assurances.confirmed().keySet())
            .orElse(Set.of()),
        new WorkingDays(
            terms.holidays(),
            invoice.contract().governingLaw().orElseGet(() -> terms.place(account))));
  }

  /** What the governing law of an invoice grants, or why it grants nothing. */
  public GoverningLaw law(Invoice invoice) {
    return laws.computeIfAbsent(
        invoice.contract().governingLaw(),
        law ->
            GoverningLaw.of(
                terms.law(),
                law,
                account.debtor().flatMap(Debtor::recordedKind),
                account.debtor().flatMap(Debtor::place),
                on));
  }

  /**
   * The day from which the periods of the statutory letter count. That is its receipt, or some
   * working days after posting where the law says so for post. If it is not recorded how or when it
   * was sent, the latest possible day counts.
   */
  private Optional<LocalDate> letterOn(Invoice invoice) {
    return invoice
        .letter()
        .map(
            letter ->
                letter.isByPost() && isCountedFromPost(invoice)
                    ? terms.afterPost(account, letter.sentByDay())
                    : letter.receivedOn());
  }

  private boolean isCountedFromPost(Invoice invoice) {
    return invoice.contract().governingLaw().stream()
        .flatMap(place -> terms.law().holding(place, on).stream())
        .flatMap(pack -> pack.court().steps().stream())
        .anyMatch(step -> step.isCountedFromPost(on, debtor));
  }

  /** A moratorium without a known last day is not over. */
  private List<Debt.Respite> respites() {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .flatMap(Statements::respite)
        .toList();
  }

  private static Stream<Debt.Respite> respite(Stop stop) {
    return switch (stop.kind()) {
      case MORATORIUM -> Stream.of(new Debt.Respite(stop.since(), stop.lastDay(), true));
      case INSOLVENCY -> Stream.of(new Debt.Respite(stop.since(), stop.lastDay(), false));
      case OPT_OUT, LAWYER, DECEASED, COERCED_DEBT, CEASE -> Stream.empty();
    };
  }

  /** What was offered last: by a message, or in an agreement. */
  private Optional<Debt.Settlement> settlement(Invoice invoice) {
    return Stream.concat(
            account.history().of(invoice.id()).lastOffer().flatMap(Statements::offered).stream(),
            account.decisions().stream()
                .filter(AgreedSums::isAgreed)
                .flatMap(decided -> agreed(decided, invoice).stream()))
        .max(Comparator.comparing(Debt.Settlement::made));
  }

  private Optional<Debt.Settlement> agreed(DecisionRecord decided, Invoice invoice) {
    return AgreedSums.offers(decided, account.invoices()).stream()
        .filter(part -> part.invoice().id().equals(invoice.id()))
        .map(AgreedSums.Part::offer)
        .map(offer -> new Debt.Settlement(offer.payable(), AgreedSums.on(decided), offer.until()))
        .findFirst();
  }

  private static Optional<Debt.Settlement> offered(PastLevel offering) {
    return offering
        .reduction()
        .map(offer -> new Debt.Settlement(offer.payable(), offering.on(), offer.until()));
  }

  /**
   * The days of the formal notices, by message or by hand. A notice that bounced, was never
   * confirmed or reached nobody does not count. A letter counts from its receipt, if recorded.
   */
  private List<LocalDate> noticesOn(Invoice invoice) {
    Stream<LocalDate> byMessage =
        account.history().of(invoice.id()).levels().stream()
            .filter(s -> s.level() == Level.FORMAL_NOTICE && s.outcome() == LevelOutcome.SERVED)
            .map(PastLevel::on);
    Stream<LocalDate> byHand =
        account.contacts().stream()
            .filter(contact -> contact.concerns(invoice.id()))
            .filter(contact -> contact.countsAs(NoticeKind.FORMAL_NOTICE))
            .flatMap(contact -> contact.notice().stream().flatMap(n -> notice(contact, n)));
    return Stream.concat(byMessage, byHand).filter(day -> !day.isAfter(on)).toList();
  }

  private Stream<LocalDate> notice(Contact contact, Notice notice) {
    LocalDate sent = account.day(contact.at());
    return notice.kind() == NoticeKind.FORMAL_NOTICE
        ? Stream.of(notice.receivedOn().orElse(sent))
        : Stream.empty();
  }
}
