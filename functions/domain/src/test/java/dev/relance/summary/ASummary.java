package dev.relance.summary;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.interest.Refusal;
import dev.relance.interest.SumKind;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Stage;
import dev.relance.law.Source;
import dev.relance.message.AReminder;
import dev.relance.plan.Deed;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Movement;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Remainder;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.Touchpoint.NotAsked;
import dev.relance.summary.OwnerSummary.AboutRecords;
import dev.relance.summary.OwnerSummary.DeferredReminder;
import dev.relance.summary.OwnerSummary.Done;
import dev.relance.summary.OwnerSummary.InvoiceLine;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.summary.OwnerSummary.PaidInvoice;
import dev.relance.summary.OwnerSummary.Receivables;
import dev.relance.summary.OwnerSummary.Rejection;
import dev.relance.summary.OwnerSummary.Sent;
import dev.relance.summary.OwnerSummary.UnspokenLanguage;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;

/** A summary of Tuesday 17 March 2026 since Monday, to be changed word by word. */
final class ASummary {
  private final Locale language;
  private final List<Open> open = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<DeferredReminder> deferred = new ArrayList<>();
  private final List<Instalment> owed = new ArrayList<>();
  private final List<PaidInvoice> paid = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Done> done = new ArrayList<>();
  private final List<UnspokenLanguage> unspoken = new ArrayList<>();
  private final List<UnmatchedReply> unmatched = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();
  private Instant since = Instant.parse("2026-03-16T07:00:00Z");

  private ASummary(Locale language) {
    this.language = language;
  }

  static ASummary in(Locale language) {
    return new ASummary(language);
  }

  static InvoiceLine line(String debtor, String number, String amount, long daysPastDue) {
    return new InvoiceLine(
        debtor, number, Money.parse(amount), daysPastDue, Optional.empty(), Optional.empty());
  }

  /** One that bills a stage of a contract. */
  static InvoiceLine stage(String number, String amount, String contract, String name) {
    return new InvoiceLine(
        "",
        number,
        Money.parse(amount),
        5,
        Optional.of(new Stage(contract, Optional.of(name))),
        Optional.empty());
  }

  /** One of which a firm message of 3 March asked for interest and costs besides. */
  static InvoiceLine line(String number, String amount, long daysPastDue, String besides) {
    return new InvoiceLine(
        "",
        number,
        Money.parse(amount),
        daysPastDue,
        Optional.empty(),
        Optional.of(asked(besides)));
  }

  private static PastLevel asked(String besides) {
    return new PastLevel(
        Level.FIRM,
        LocalDate.parse("2026-03-03"),
        LevelOutcome.SERVED,
        "t-1",
        Optional.empty(),
        Optional.of(Money.parse(besides)),
        Optional.empty(),
        Optional.empty());
  }

  ASummary since(String instant) {
    since = Instant.parse(instant);
    return this;
  }

  ASummary asks(
      QuestionKind reason, String debtor, Matter matter, String since, InvoiceLine... invoices) {
    var question = Question.of(reason, List.of(), matter);
    var account = new AccountId("atelier-martin", "d" + Math.abs(debtor.hashCode()));
    open.add(
        new Open(
            account,
            reason,
            debtor,
            List.of(invoices),
            matter,
            reason.answers(),
            LocalDate.parse(since),
            Mark.of(account, question)));
    return this;
  }

  /** What waits so far was told by the last summary. */
  ASummary told() {
    open.forEach(question -> told.add(question.mark()));
    rejected.forEach(rejection -> told.add(rejection.mark()));
    return this;
  }

  ASummary sent(Level level, String debtor, String fate, InvoiceLine... invoices) {
    return sent(level, Round.Form.REMINDER, debtor, fate, invoices);
  }

  /** With a monthly statement of account, which carries a level. */
  ASummary stated(Level level, String debtor, InvoiceLine... invoices) {
    return sent(level, Round.Form.STATEMENT, debtor, "sent", invoices);
  }

  private ASummary sent(
      Level level, Round.Form form, String debtor, String fate, InvoiceLine... invoices) {
    sent.add(
        new Sent(
            Instant.parse("2026-03-16T09:30:00Z"),
            debtor,
            level,
            form,
            List.of(invoices),
            Word.parse(Touchpoint.Fate.class, fate),
            Touchpoint.Lacks.NOTHING));
    return this;
  }

  /** With a firm message that leaves out a sum, for a reason. */
  ASummary leftOut(SumKind kind, Refusal why) {
    sent.add(
        new Sent(
            Instant.parse("2026-03-16T09:30:00Z"),
            "Studio Lenoir",
            Level.FIRM,
            Round.Form.REMINDER,
            List.of(line("S", "2026-021", "EUR 2100.00", 31)),
            Touchpoint.Fate.SENT,
            new Touchpoint.Lacks(List.of(new NotAsked(kind, why)), Collections.emptySortedMap())));
    return this;
  }

  /** With an invoice that is paid and leaves something behind, of which some was asked for. */
  ASummary paidWithout(
      String received, String besides, String overpaid, Optional<String> askedBefore) {
    Optional<PastLevel> asked = askedBefore.map(ASummary::asked);
    Money sum = Money.parse(received);
    var remainder =
        new Remainder(
            LocalDate.parse("2026-03-16"),
            Money.parse(besides),
            Money.parse(overpaid),
            List.of(
                new NotAsked(
                    SumKind.LATE_FEE, new Refusal.ForbiddenByLaw(new Written("clause 8")))));
    paid.add(
        new PaidInvoice(
            "Garage Moreau",
            "2026-012",
            List.of(paid(sum)),
            Money.zero(sum.getCurrencyUnit()),
            Optional.empty(),
            Optional.of(remainder),
            Optional.empty(),
            asked));
    return this;
  }

  ASummary deferred(InvoiceLine invoice, Rule rule, Optional<Instant> next) {
    deferred.add(
        new DeferredReminder(
            invoice,
            Level.CLARIFICATION,
            rule,
            rule == Rule.DISPUTED ? Source.HOUSE : Source.law("940 CMR 7.04"),
            next));
    return this;
  }

  ASummary paid(String debtor, String number, String received, String left) {
    return paidLess(debtor, number, received, left, Optional.empty(), Optional.empty());
  }

  /** With an invoice on which something was credited. */
  ASummary credited(String debtor, String number, String sum, String left) {
    paid.add(
        new PaidInvoice(
            debtor,
            number,
            List.of(
                new Movement(
                    Movement.Kind.CREDIT, Money.parse(sum), LocalDate.parse("2026-03-13"))),
            Money.parse(left),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  private static Movement paid(Money sum) {
    return new Movement(Movement.Kind.PAYMENT, sum, LocalDate.parse("2026-03-16"));
  }

  /** With an invoice that was paid in time for a lower sum. */
  ASummary paidForLess(String debtor, String number, String received, String waived) {
    return paidLess(debtor, number, received, "EUR 0.00", Optional.of(waived), Optional.empty());
  }

  /** With an invoice that was paid in time for a credit. */
  ASummary paidForCredit(String debtor, String number, String received, String earned) {
    return paidLess(debtor, number, received, "EUR 0.00", Optional.empty(), Optional.of(earned));
  }

  private ASummary paidLess(
      String debtor,
      String number,
      String received,
      String left,
      Optional<String> waived,
      Optional<String> earned) {
    paid.add(
        new PaidInvoice(
            debtor,
            number,
            List.of(paid(Money.parse(received))),
            Money.parse(left),
            waived.map(Money::parse),
            Optional.empty(),
            earned.map(Money::parse),
            Optional.empty()));
    return this;
  }

  /** With a sum that is owed and was due on a day. */
  ASummary owes(String amount, String dueDate) {
    owed.add(new Instalment(LocalDate.parse(dueDate), Money.parse(amount)));
    return this;
  }

  ASummary writesEnglishTo(String debtor, Locale spoken) {
    unspoken.add(new UnspokenLanguage(debtor, spoken));
    return this;
  }

  ASummary unmatched(String from, String subject, String words) {
    unmatched.add(
        new UnmatchedReply(
            "u-" + unmatched.size(), Instant.parse("2026-03-16T09:12:00Z"), from, subject, words));
    return this;
  }

  /** With something that a person did about an invoice of 1,240 euros. */
  ASummary did(String debtor, String number, Deed.What what) {
    done.add(
        new Done(
            debtor,
            List.of(line(debtor, number, "EUR 1240.00", 45)),
            new Deed(Instant.parse("2026-03-16T09:30:00Z"), List.of(number), what)));
    return this;
  }

  ASummary rejected(String record, String... reasons) {
    rejected.add(new Rejection(record, List.of(reasons)));
    return this;
  }

  OwnerSummary build() {
    return new OwnerSummary(
        AReminder.at(Level.FRIENDLY).creditor(language),
        new LastSummary(since, told, true),
        Instant.parse("2026-03-17T07:00:00Z"),
        open,
        sent,
        deferred,
        new Receivables(Owed.of(owed, LocalDate.parse("2026-03-17")), paid),
        new AboutRecords(rejected, unspoken, unmatched, done));
  }

  /** With something of everything. */
  static OwnerSummary full(Locale language) {
    return in(language)
        .asks(
            QuestionKind.APPROVAL_NEEDED,
            "Maison Duval",
            new Matter.OfLevel(Level.FORMAL_NOTICE),
            "2026-03-14",
            line("Maison Duval", "2026-017", "EUR 4820.50", 45))
        .asks(
            QuestionKind.BOUNCED,
            "Example Ltd",
            new Matter.OfAddress("accounts@example.com"),
            "2026-03-16",
            line("Example Ltd", "2026-041", "EUR 1240.00", 20),
            line("Example Ltd", "2026-052", "USD 310.00", 1))
        .asks(
            QuestionKind.DISPUTED,
            "Camille Petit",
            new Matter.Quoted(new Written("the blue chairs arrived broken.")),
            "2026-03-10",
            line("Camille Petit", "2026-033", "EUR 180.00", 24))
        .sent(Level.FRIENDLY, "Orchard & Sons", "delivered", line("O", "2026-050", "EUR 92.40", 1))
        .sent(
            Level.FIRM,
            "Studio Lenoir",
            "sent",
            line("S", "2026-021", "EUR 2100.00", 31),
            line("S", "2026-027", "EUR 700.00", 12))
        .deferred(
            line("Café des Arts", "2026-029", "EUR 640.00", 11),
            Rule.DEBTOR_CAP,
            Optional.of(Instant.parse("2026-03-21T08:30:00Z")))
        .deferred(line("Peter Long", "2026-044", "GBP 75.00", 10), Rule.DISPUTED, Optional.empty())
        .did(
            "Studio Lenoir",
            "2026-021",
            new Deed.ByHand(Channel.LETTER, Instant.parse("2026-03-16T08:00:00Z")))
        .paid("Garage Moreau", "2026-012", "EUR 1240.00", "EUR 0.00")
        .paid("Nora Vidal", "2026-036", "EUR 50.00", "EUR 120.00")
        .owes("EUR 12400.00", "2026-04-10")
        .owes("EUR 180.00", "2026-02-21")
        .owes("EUR 1240.00", "2026-02-25")
        .owes("EUR 4820.50", "2026-01-31")
        .owes("EUR 640.00", "2026-01-01")
        .owes("EUR 95.90", "2025-11-03")
        .owes("USD 310.00", "2026-03-16")
        .owes("USD 2300.00", "2026-03-17")
        .rejected("invoice#88", "dueDate '2026-02-30' is not a day; write it like 2026-02-28")
        .writesEnglishTo("Padaria Lisboa", Locale.of("pt"))
        .build();
  }
}
