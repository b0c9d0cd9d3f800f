package dev.relance.plan;

import dev.relance.interest.Debt;
import dev.relance.interest.GoverningLaw;
import dev.relance.interest.Reckoning;
import dev.relance.interest.Statement;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.policy.Level;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is owed on the invoices of an account at the end of a day, by law and contract. */
public final class Statements {
  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final Debtor.Kind debtor;
  private final Map<Optional<Place>, GoverningLaw> laws = new HashMap<>();

  public Statements(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
    this.debtor = account.debtor().map(Debtor::kind).orElse(Debtor.Kind.CONSUMER);
  }

  /** The statement of one invoice. */
  public Statement of(Invoice invoice) {
    return Reckoning.statement(
        new Debt(
            invoice,
            debtor,
            law(invoice),
            terms.rates(),
            noticeOn(account.history().of(invoice.id())),
            account.history().of(invoice.id()).lastOffer().map(Statements::settlement),
            respites(),
            account
                .creditor()
                .map(Creditor::assurances)
                .map(a -> a.confirmed().keySet())
                .orElse(Set.of()),
            on));
  }

  /** What the law that governs an invoice grants, or why nothing. */
  public GoverningLaw law(Invoice invoice) {
    return laws.computeIfAbsent(
        invoice.contract().governingLaw(),
        law ->
            GoverningLaw.of(terms.law(), law, debtor, account.debtor().flatMap(Debtor::place), on));
  }

  /** A moratorium of which no last day is known is not over. */
  private List<Debt.Respite> respites() {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .filter(stop -> stop.kind() == Debtor.Stop.Kind.MORATORIUM)
        .map(stop -> new Debt.Respite(stop.since(), stop.lastDay()))
        .toList();
  }

  private static Debt.Settlement settlement(Step.Offer offer) {
    return new Debt.Settlement(offer.payable(), offer.until());
  }

  /** A formal notice that bounced or was never confirmed is none. */
  private static Optional<LocalDate> noticeOn(Progress progress) {
    return progress.steps().stream()
        .filter(s -> s.level() == Level.FORMAL_NOTICE && s.outcome() == Step.Outcome.SERVED)
        .map(Step::on)
        .findFirst();
  }
}
