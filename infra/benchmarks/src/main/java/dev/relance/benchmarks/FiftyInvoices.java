package dev.relance.benchmarks;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Assurances;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.Papers;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Receipts;
import dev.relance.invoice.Relation;
import dev.relance.plan.Account;
import dev.relance.plan.History;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.MailFlow;
import dev.relance.plan.PastLevel;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** A French company that owes fifty invoices and was reminded of each on 5 March 2026. */
final class FiftyInvoices {
  private static final LocalDate LAST_DUE = LocalDate.of(2026, 3, 1);
  private static final LocalDate REMINDED = LocalDate.of(2026, 3, 5);

  private FiftyInvoices() {}

  static Account account() {
    List<Invoice> invoices =
        IntStream.range(0, 50).mapToObj(i -> invoice("I-" + i, LAST_DUE.minusDays(i))).toList();
    History history = History.NONE;
    for (Invoice invoice : invoices) {
      PastLevel step =
          PastLevel.plain(Level.FRIENDLY, REMINDED, LevelOutcome.SERVED, "t-" + invoice.id());
      history = history.with(invoice.id(), progress -> progress.plus(step));
    }
    return new Account(
        new AccountId("acme", "d"),
        Optional.of(creditor()),
        Optional.of(debtor()),
        invoices,
        Account.Told.NOTHING,
        Account.Feed.UNTRACKED,
        history,
        MailFlow.FREE);
  }

  private static Invoice invoice(String id, LocalDate due) {
    return new Invoice(
        id,
        id,
        "d",
        new InvoiceTerms(
            due.minusDays(30),
            due,
            Money.parse("EUR 120.00"),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        Receipts.NONE,
        InvoiceStatus.OPEN,
        Contract.NONE,
        Papers.NONE);
  }

  private static Creditor creditor() {
    return new Creditor(
        "acme",
        new Letterhead(
            "Acme",
            new PostalAddress("1 Rue", "69001", "Lyon", "FR"),
            Identifiers.NONE,
            "billing@acme.example",
            "billing@acme.example",
            Optional.empty(),
            HowToPay.UNKNOWN),
        new Creditor.Owners(List.of("owner@acme.example"), Creditor.SummaryRhythm.DAILY),
        new Creditor.Locality(Place.of("FR"), ZoneId.of("Europe/Paris"), Locale.ENGLISH),
        "standard",
        Contract.NONE,
        Assurances.NONE,
        Optional.empty());
  }

  private static Debtor debtor() {
    return new Debtor(
        "d",
        "Debtor",
        Optional.of(DebtorKind.COMPANY),
        new Debtor.Reach(
            List.of("a@debtor.example"), Optional.empty(), Optional.empty(), Identifiers.NONE),
        new Debtor.Whereabouts(
            Optional.of(Place.of("FR")), Optional.of(ZoneId.of("Europe/Paris")), Optional.empty()),
        Relation.NONE,
        List.of(),
        Map.of());
  }
}
