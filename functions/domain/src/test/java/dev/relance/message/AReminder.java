package dev.relance.message;

import dev.relance.interest.Debt;
import dev.relance.interest.GoverningLaw;
import dev.relance.interest.Reckoning;
import dev.relance.interest.Statement;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Assurances;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Forum;
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.Papers;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Relation;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Happening;
import dev.relance.plan.OtherInvoice;
import dev.relance.plan.PartLevel;
import dev.relance.plan.Round;
import dev.relance.policy.Concession;
import dev.relance.policy.Rung;
import dev.relance.time.Place;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A reminder of 17 March 2026 from Atelier Martin to Example Ltd, to be changed word by word. */
public final class AReminder {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Level level;
  private final List<DueLevel> items = new ArrayList<>();
  private final List<OtherInvoice> others = new ArrayList<>();
  private List<Happening> since = List.of();
  private boolean hasComplained;
  private Tone tone = Tone.PLAIN;
  private Locale language = Locale.ENGLISH;
  private String touchpoint = "acme/d1/7";
  private String to = "accounts@example.com";
  private Optional<String> phone = Optional.of("+33 4 78 00 00 00");
  private String creditorName = "Atelier Martin";
  private String creditorEmail = "billing@atelier-martin.example";
  private String debtorName = "Example Ltd";
  private DebtorKind kind = DebtorKind.COMPANY;
  private Optional<String> reductionPercent = Optional.empty();
  private Concession.Kind given = Concession.Kind.REDUCTION;
  private Optional<String> url = Optional.of("https://pay.example/{invoice}?amount={amount}");
  private Optional<String> iban = Optional.of("FR7630006000011234567890189");
  private Optional<String> reference = Optional.empty();
  private Optional<Papers.Paper> document = Optional.empty();
  private Optional<String> electronic = Optional.empty();
  private boolean saysPurpose = true;
  private Optional<String> stopLink = Optional.of("https://links.example/stop?t=abc&s=1");
  private Optional<AnnouncedStep> legalStep = Optional.empty();
  private Contract contract = Contract.NONE;
  private final Set<String> confirmed = new HashSet<>();
  private Optional<LocalDate> noticeOn = Optional.empty();
  private Identifiers ofCreditor = ids("RCS Lyon 812 345 678", "FR40812345678");
  private Identifiers ofDebtor = ids("RCS Annecy 423 456 789", "FR12423456789");
  private Optional<PostalAddress> debtorAddress =
      Optional.of(new PostalAddress("2 promenade du Lac", "74000", "Annecy", "FR"));
  private Optional<LocalDate> letterOn = Optional.empty();

  private AReminder(Level level) {
    this.level = level;
    if (level == Level.INTENT) {
      legalStep = Optional.of(new AnnouncedStep(LegalStep.AGENCY, LocalDate.of(2026, 4, 1)));
    }
    if (level == Level.SETTLEMENT) {
      reductionPercent = Optional.of("10");
    }
  }

  /** At a level; without {@link #of} it is about invoice 2026-041 alone. */
  public static AReminder at(Level level) {
    return new AReminder(level);
  }

  /** With another open invoice that it only lists. */
  AReminder listing(OtherInvoice other) {
    others.add(other);
    return this;
  }

  AReminder since(Happening... happened) {
    since = List.of(happened);
    return this;
  }

  AReminder toSomebodyWhoComplained() {
    hasComplained = true;
    return this;
  }

  AReminder in(Tone tone) {
    this.tone = tone;
    return this;
  }

  AReminder in(Locale spoken) {
    language = spoken;
    return this;
  }

  AReminder toSomebodyUnregistered() {
    ofDebtor = Identifiers.NONE;
    return this;
  }

  AReminder fromSomebodyUnregistered() {
    ofCreditor = Identifiers.NONE;
    return this;
  }

  AReminder toSomebodyWithoutAddress() {
    debtorAddress = Optional.empty();
    return this;
  }

  private static Identifiers ids(String registration, String vatId) {
    return new Identifiers(Optional.of(registration), Optional.of(vatId));
  }

  AReminder touchpoint(String id) {
    touchpoint = id;
    return this;
  }

  AReminder to(String address) {
    to = address;
    return this;
  }

  AReminder withoutPhone() {
    phone = Optional.empty();
    return this;
  }

  AReminder from(String name) {
    creditorName = name;
    return this;
  }

  AReminder fromAddress(String address) {
    creditorEmail = address;
    return this;
  }

  AReminder debtor(String name, DebtorKind is) {
    debtorName = name;
    kind = is;
    return this;
  }

  /** The invoices that follow can be read at an address and have an electronic form. */
  AReminder papers(String url, String eInvoice) {
    document = Optional.of(new Papers.Paper(Optional.of(url), Optional.empty(), Optional.empty()));
    electronic = Optional.of(eInvoice);
    return this;
  }

  AReminder reducedBy(String percent) {
    reductionPercent = Optional.of(percent);
    return this;
  }

  AReminder crediting(String percent) {
    given = Concession.Kind.CREDIT;
    return reducedBy(percent);
  }

  AReminder withoutReduction() {
    reductionPercent = Optional.empty();
    return this;
  }

  AReminder payAt(String pattern) {
    url = Optional.of(pattern);
    return this;
  }

  AReminder withoutWaysToPay() {
    url = Optional.empty();
    iban = Optional.empty();
    return this;
  }

  AReminder withoutPaymentPage() {
    url = Optional.empty();
    return this;
  }

  AReminder withoutTransfer() {
    iban = Optional.empty();
    return this;
  }

  AReminder reference(String agreed) {
    reference = Optional.of(agreed);
    return this;
  }

  AReminder phone(String number) {
    phone = Optional.of(number);
    return this;
  }

  AReminder withoutPurpose() {
    saysPurpose = false;
    return this;
  }

  AReminder stopLink(String link) {
    stopLink = Optional.of(link);
    return this;
  }

  AReminder withoutStopLink() {
    stopLink = Optional.empty();
    return this;
  }

  AReminder step(String step) {
    legalStep =
        Optional.of(new AnnouncedStep(Word.parse(LegalStep.class, step), LocalDate.of(2026, 4, 1)));
    return this;
  }

  AReminder registered(String where) {
    ofCreditor = ids(where, "FR40812345678");
    return this;
  }

  AReminder withoutStep() {
    legalStep = Optional.empty();
    return this;
  }

  /** Under a law, by which statements are reckoned; the debtor is in its country. */
  AReminder under(String law) {
    contract =
        new Contract(
                Optional.of(place(law)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Forum.NONE)
            .over(contract);
    return this;
  }

  /** Under a contract. */
  AReminder agreed(Contract clauses) {
    contract = clauses.over(contract);
    return this;
  }

  AReminder confirmed(String fact) {
    confirmed.add(fact);
    return this;
  }

  /** After a formal notice of a day. */
  AReminder noticed(String day) {
    noticeOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** After a letter with all that law asks of it, received on a day. */
  AReminder lettered(String day) {
    letterOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** With one more invoice, at the level of the message. */
  AReminder of(String number, String total, String paid) {
    return of(level, number, total, paid);
  }

  AReminder of(Level its, String number, String total, String paid) {
    Money all = Money.parse(total);
    Money received = Money.parse(paid);
    LocalDate due = TODAY.minusDays(day(its));
    items.add(
        due(
            AnInvoice.anInvoice("i" + items.size())
                .number(number)
                .owedBy("d1")
                .due(due)
                .total(all)
                .paid(
                    received.isPositive()
                        ? List.of(new Invoice.Payment(due.minusDays(10), received))
                        : List.of())
                .under(contract)
                .with(papers())
                .build(),
            rung(its)));
    return this;
  }

  /** With one more invoice at the level of the message, which bills a stage of a contract. */
  AReminder ofStage(String number, String total, String agreed, String stage) {
    items.add(
        due(
            AnInvoice.anInvoice("i" + items.size())
                .number(number)
                .owedBy("d1")
                .due(TODAY.minusDays(day(level)))
                .total(Money.parse(total))
                .under(contract)
                .stageOf(agreed, stage)
                .with(papers())
                .build(),
            rung(level)));
    return this;
  }

  /**
   * With one more invoice at the level of the message: a part that is due now, and the rest a month
   * from today.
   */
  AReminder inParts(String number, String total, String paid, String dueNow) {
    Money all = Money.parse(total);
    Money received = Money.parse(paid);
    Money now = Money.parse(dueNow);
    LocalDate first = TODAY.minusDays(day(level));
    items.add(
        due(
            AnInvoice.anInvoice("i" + items.size())
                .number(number)
                .owedBy("d1")
                .due(TODAY.plusDays(30))
                .issued(first.minusDays(30))
                .total(all)
                .paid(
                    received.isPositive()
                        ? List.of(new Invoice.Payment(first.minusDays(1), received))
                        : List.of())
                .inInstalments(List.of(new Invoice.Instalment(first, received.plus(now))))
                .under(contract)
                .build(),
            rung(level)));
    return this;
  }

  /** With one more invoice at the level of the message, of which a part is disputed. */
  AReminder disputedInPart(String number, String total, String disputed) {
    of(number, total, total.replaceAll(" .*", " 0.00"));
    DueLevel whole = items.removeLast();
    Money part = Money.parse(disputed);
    items.add(
        new DueLevel(
            whole.invoice(), whole.parts(), whole.amountDue().minus(part), Optional.of(part)));
    return this;
  }

  private Papers papers() {
    return new Papers(
        Optional.empty(),
        document.map(d -> Map.of(Papers.PaperKind.INVOICE, d)).orElse(Map.of()),
        electronic,
        false);
  }

  private static DueLevel due(Invoice invoice, Rung rung) {
    return DueLevel.of(List.of(PartLevel.ofNext(invoice, rung, TODAY)), TODAY);
  }

  Reminder build() {
    if (items.isEmpty()) {
      of("2026-041", "EUR 1500.00", "EUR 260.00");
    }
    return new Reminder(
        touchpoint,
        creditor(),
        new Reminder.Reader(
            debtor(),
            to,
            language,
            PARIS,
            new Reminder.ReaderLinks(Optional.empty(), stopLink, Optional.empty())),
        new Round(Round.Form.REMINDER, items, others),
        Instant.parse("2026-03-17T09:30:00Z"),
        new Reminder.LegalContent(saysPurpose, statements(), legalStep),
        new Reminder.AccountContent(since, hasComplained, statement(), tone),
        Map.of());
  }

  /** The whole account: these invoices and the others. */
  private Optional<AccountStatement> statement() {
    List<AccountStatement.Line> lines =
        Stream.concat(
                items.stream()
                    .map(
                        item ->
                            new OtherInvoice(
                                item.invoice(),
                                item.invoice().amountDue(TODAY),
                                new OtherInvoice.State.PastDue(item.invoice().ladderStart()))),
                others.stream())
            .map(item -> line(item))
            .toList();
    return level.isPressing()
        ? Optional.of(new AccountStatement(TODAY, lines, List.of()))
        : Optional.empty();
  }

  private static AccountStatement.Line line(OtherInvoice item) {
    Money zero = Money.zero(item.open().getCurrencyUnit());
    return new AccountStatement.Line(item, zero, zero);
  }

  /** The statements of the invoices at the level of the message, as far as a law governs them. */
  Map<String, Statement> statements() {
    return items.stream()
        .filter(item -> item.rung().level() == level && isAsking())
        .map(item -> Reckoning.statement(debt(item.invoice())))
        .collect(Collectors.toMap(Statement::invoiceId, statement -> statement));
  }

  private boolean isAsking() {
    return level.isPressing() || level == Level.SETTLEMENT;
  }

  private Debt debt(Invoice invoice) {
    return new Debt(
        invoice,
        kind,
        new Debt.AppliedLaw(
            GoverningLaw.of(
                Terms.EVERYWHERE.law(),
                invoice.contract().governingLaw(),
                Optional.of(kind),
                invoice.contract().governingLaw(),
                TODAY),
            Terms.EVERYWHERE.rates(),
            confirmed,
            new WorkingDays((_, _) -> false, Place.of("FR"))),
        new Debt.Notices(noticeOn.stream().toList(), letterOn, List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        TODAY);
  }

  private static Place place(String code) {
    return new Place(code.substring(0, 2), Optional.of(code).filter(c -> c.length() > 2));
  }

  /** Read when the first statement is reckoned. */
  private static final class Terms {
    static final dev.relance.plan.Terms EVERYWHERE = StandardTerms.everywhere((_, _) -> false);
  }

  /** The creditor alone. */
  public Creditor creditor() {
    return new Creditor(
        "acme",
        new Letterhead(
            creditorName,
            new PostalAddress("12 rue des Lilas", "69003", "Lyon", "FR"),
            ofCreditor,
            creditorEmail,
            "reply+acme@atelier-martin.example",
            phone,
            new HowToPay(url, iban, Optional.of("AGRIFRPP"), reference)),
        new Creditor.Owners(List.of("owner@atelier-martin.example"), Creditor.SummaryRhythm.DAILY),
        new Creditor.Locality(Place.of("FR"), PARIS, language),
        "standard",
        Contract.NONE,
        Assurances.NONE,
        Optional.empty());
  }

  /** The creditor alone, of another language. */
  public Creditor creditor(Locale spoken) {
    return in(spoken).creditor();
  }

  private Debtor debtor() {
    return new Debtor(
        "d1",
        debtorName,
        Optional.of(kind),
        new Debtor.Reach(List.of(to), Optional.empty(), debtorAddress, ofDebtor),
        new Debtor.Whereabouts(Optional.empty(), Optional.empty(), Optional.of(language)),
        Relation.NONE,
        List.of(),
        Map.of());
  }

  private Rung rung(Level its) {
    return new Rung(
        its,
        day(its),
        its.isLegalStep(),
        0,
        its == level
            ? reductionPercent.map(percent -> new Concession(given, new BigDecimal(percent)))
            : Optional.empty(),
        14);
  }

  private static int day(Level level) {
    return switch (level) {
      case COURTESY -> -7;
      case FRIENDLY -> 1;
      case CLARIFICATION -> 10;
      case COMPROMISE -> 20;
      case FIRM -> 31;
      case FORMAL_NOTICE -> 45;
      case INTENT -> 75;
      case SETTLEMENT -> 120;
    };
  }
}
