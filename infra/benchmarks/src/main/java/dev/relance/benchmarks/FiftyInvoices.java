package dev.relance.benchmarks;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Receipts;
import dev.relance.plan.Account;
import dev.relance.plan.History;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Step;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** A French company that owes fifty invoices and was reminded of each of them on 5 March 2026. */
final class FiftyInvoices {
  private static final LocalDate LAST_DUE = LocalDate.of(2026, 3, 1);
  private static final LocalDate REMINDED = LocalDate.of(2026, 3, 5);

  private FiftyInvoices() {}

  static Account account() {
    List<Invoice> invoices =
        IntStream.range(0, 50).mapToObj(i -> invoice("I-" + i, LAST_DUE.minusDays(i))).toList();
    History history = History.NONE;
    for (Invoice invoice : invoices) {
      Step step = new Step(Level.FRIENDLY, REMINDED, LevelOutcome.SERVED, "t-" + invoice.id());
      history = history.with(invoice.id(), progress -> progress.plus(step));
    }
    return new Account(
        new AccountId("acme", "d"),
        Optional.of(creditor()),
        Optional.of(debtor()),
        invoices,
        List.of(),
        List.of(),
        Collections.emptySortedMap(),
        Optional.empty(),
        history);
  }

  private static Invoice invoice(String id, LocalDate due) {
    return new Invoice(
        id,
        id,
        "d",
        new InvoiceTerms(due.minusDays(30), due, Money.parse("EUR 120.00"), List.of()),
        Receipts.NONE,
        InvoiceStatus.OPEN,
        Contract.NONE,
        Optional.empty());
  }

  private static Creditor creditor() {
    return new Creditor(
        "acme",
        "Acme",
        new PostalAddress("1 Rue", "69001", "Lyon", "FR"),
        Optional.empty(),
        "billing@acme.example",
        "billing@acme.example",
        List.of("owner@acme.example"),
        Locale.ENGLISH,
        ZoneId.of("Europe/Paris"),
        Place.of("FR"),
        "standard",
        new Creditor.HowToPay(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Creditor.SummaryRhythm.DAILY,
        Optional.empty());
  }

  private static Debtor debtor() {
    return new Debtor(
        "d",
        "Debtor",
        DebtorKind.COMPANY,
        List.of("a@debtor.example"),
        Optional.of(Place.of("FR")),
        Optional.empty(),
        Optional.of(ZoneId.of("Europe/Paris")),
        Optional.empty(),
        List.of());
  }
}
