package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Assurances;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.Notice;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Promise;
import dev.relance.invoice.Relation;
import dev.relance.invoice.Reply;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.invoice.Stop;
import dev.relance.law.Cap;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.Account;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueDates;
import dev.relance.plan.DueLevel;
import dev.relance.plan.History;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.MailFlow;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.AcknowledgementTerms;
import dev.relance.policy.CallTerms;
import dev.relance.policy.OwnerThreshold;
import dev.relance.policy.Patience;
import dev.relance.policy.Policy;
import dev.relance.policy.Sending;
import dev.relance.reply.Heard;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account and a moment, in words. Unless told otherwise: a company in Paris owes 100 euros on
 * invoice A since Monday 2 March 2026, nothing was done yet, and it is 09:30 in Paris.
 */
public final class ASituation {
  static final LocalDate HOLIDAY = LocalDate.parse("2026-03-18");
  private static final Holidays HOLIDAYS = (day, _) -> day.equals(HOLIDAY);
  private static final Terms DEFAULT_LAW = StandardTerms.with(HOLIDAYS);
  private static final Terms EVERY_LAW = StandardTerms.everywhere(HOLIDAYS);

  private final List<Contact> contacts = new ArrayList<>();
  private final List<DecisionRecord> decisions = new ArrayList<>();
  private final List<Heard> replies = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final TreeMap<String, List<String>> rejected = new TreeMap<>();
  private Optional<ZoneId> zone = Optional.of(ZoneId.of("Europe/Paris"));
  private String at;
  private Optional<StatutoryLetter> letter = Optional.empty();
  private Place creditorPlace = Place.of("FR");
  private Optional<DebtorKind> kind = Optional.of(DebtorKind.COMPANY);
  private Optional<Place> place = Optional.of(Place.of("FR"));
  private Optional<LocalTime> sendFrom = Optional.empty();
  private final Map<Channel, Debtor.ChannelConsent> consents = new EnumMap<>(Channel.class);
  private List<String> emails = List.of("a@debtor.example", "b@debtor.example");
  private Optional<String> policy = Optional.empty();
  private Contract contract = Contract.NONE;
  private boolean hasCreditor = true;
  private boolean hasDebtor = true;
  private Optional<String> thirdPartyRulesOff = Optional.empty();
  private Optional<Instant> feedSeenAt = Optional.empty();
  private Optional<Duration> staleAfter = Optional.empty();
  private boolean showsRecapsFirst = false;
  private Optional<CallTerms> calls = Optional.empty();
  private Set<Level> letters = Set.of();
  private Map<String, BigDecimal> secondApproval = Map.of();
  private Creditor.Owners owners =
      new Creditor.Owners(List.of("owner@acme.example"), Creditor.SummaryRhythm.DAILY);
  private History history = History.NONE;
  private MailFlow flow = MailFlow.FREE;
  private Terms terms = DEFAULT_LAW;
  private UnaryOperator<Invoice> invoice = i -> i;
  private final List<Invoice> others = new ArrayList<>();
  private final List<Cap> caps = new ArrayList<>();
  private String total = "EUR 100.00";
  private String due = "2026-03-02";

  private ASituation(String at) {
    this.at = at;
  }

  /** At a local time of the debtor. */
  public static ASituation at(String local) {
    return new ASituation(local);
  }

  public static ASituation now() {
    return at("2026-03-17T09:30");
  }

  public ASituation in(String country, String itsZone) {
    place = Optional.of(of(country));
    zone = Optional.of(ZoneId.of(itsZone));
    return this;
  }

  public ASituation governedBy(String law) {
    return contractSays(
        new Contract(
            Optional.of(of(law)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            contract.forum()));
  }

  public ASituation quarrels(Forum forum) {
    return contractSays(
        new Contract(
            contract.governingLaw(), Optional.empty(), Optional.empty(), Optional.empty(), forum));
  }

  private ASituation contractSays(Contract clauses) {
    contract = clauses;
    return this;
  }

  public ASituation withoutZone(String country) {
    place = Optional.of(of(country));
    zone = Optional.empty();
    return this;
  }

  /** Nobody recorded where the debtor is. */
  public ASituation nowhere() {
    place = Optional.empty();
    return this;
  }

  public ASituation underEveryLaw() {
    terms = EVERY_LAW;
    return this;
  }

  /** Under some rules of the house and of law. */
  public ASituation under(Terms others) {
    terms = others;
    return this;
  }

  /** With a policy that was chosen for the debtor. */
  public ASituation follows(String chosen) {
    policy = Optional.of(chosen);
    return this;
  }

  public ASituation debtorIs(DebtorKind other) {
    kind = Optional.of(other);
    return this;
  }

  public ASituation ofUnknownKind() {
    kind = Optional.empty();
    return this;
  }

  public ASituation consentsTo(Channel... channels) {
    for (Channel channel : channels) {
      consentsTo(channel, "2026-01-01");
    }
    return this;
  }

  public ASituation consentsTo(Channel channel, String since) {
    consents.put(channel, new Debtor.ChannelConsent(LocalDate.parse(since), ""));
    return this;
  }

  public ASituation withoutThirdPartyRules(String why) {
    thirdPartyRulesOff = Optional.of(why);
    return this;
  }

  public ASituation creditorIn(String code) {
    creditorPlace = of(code);
    return this;
  }

  /** With the letter that law asks for, received on a day; null when there was none. */
  public ASituation lettered(@Nullable String receivedOn) {
    letter =
        Optional.ofNullable(receivedOn)
            .map(LocalDate::parse)
            .map(day -> new StatutoryLetter(day, Optional.empty(), Optional.empty()));
    return this;
  }

  public ASituation withoutCreditor() {
    hasCreditor = false;
    return this;
  }

  public ASituation withoutDebtor() {
    hasDebtor = false;
    return this;
  }

  public ASituation emails(String... addresses) {
    emails = List.of(addresses);
    return this;
  }

  public ASituation suppressed(String address) {
    history = history.withSuppressed(address, Touchpoint.Fate.BOUNCED);
    return this;
  }

  /** Stopped since 10 March, or since today where that is still to come. */
  /** The owner was told at once of these events. */
  public ASituation told(Set<String> events) {
    history = history.withTelling(events, Instant.EPOCH).withTold();
    return this;
  }

  public ASituation stopped(StopKind why) {
    LocalDate usual = LocalDate.parse("2026-03-10");
    LocalDate today = LocalDateTime.parse(at).toLocalDate();
    return stopped(why, (today.isBefore(usual) ? today : usual).toString());
  }

  public ASituation stopped(StopKind why, String since) {
    stops.add(new Stop(why, LocalDate.parse(since), Optional.empty(), ""));
    return this;
  }

  /** With a moratorium from 10 March until a last day. */
  public ASituation moratoriumUntil(String lastDay) {
    return moratorium("2026-03-10", lastDay);
  }

  public ASituation moratorium(String since, String lastDay) {
    stops.add(
        new Stop(
            StopKind.MORATORIUM,
            LocalDate.parse(since),
            Optional.of(LocalDate.parse(lastDay)),
            ""));
    return this;
  }

  public ASituation rejected(String record) {
    rejected.put(record, List.of("dueDate is missing"));
    return this;
  }

  public ASituation stale(int hours, String lastSeen) {
    staleAfter = Optional.of(Duration.ofHours(hours));
    feedSeenAt = Optional.of(Instant.parse(lastSeen));
    return this;
  }

  /** Under a policy by which the owner releases each recap. */
  public ASituation showsRecapsFirst() {
    showsRecapsFirst = true;
    return this;
  }

  public ASituation calledEvery(int days) {
    calls = Optional.of(new CallTerms(days, Level.CLARIFICATION, Map.of()));
    return this;
  }

  /** Under a policy by which two owners approve a legal step from so many euros past due. */
  public ASituation approvedByTwoFrom(String euros) {
    secondApproval = Map.of("EUR", new BigDecimal(euros));
    return this;
  }

  public ASituation ownedBy(Map<String, Creditor.Right> limited, String... emails) {
    owners = new Creditor.Owners(List.of(emails), limited, Creditor.SummaryRhythm.DAILY);
    return this;
  }

  public ASituation letterAfter(Level level) {
    letters = Set.of(level);
    return this;
  }

  public ASituation sendsFrom(String time) {
    sendFrom = Optional.of(LocalTime.parse(time));
    return this;
  }

  public ASituation owes(String sum) {
    total = sum;
    return this;
  }

  /** Owes another invoice like the first. */
  public ASituation andOwes(String id) {
    return andOwes(anInvoice(id));
  }

  /** Owes another invoice that is due on a day. */
  public ASituation andOwes(String id, String dueOn) {
    return andOwes(AnInvoice.like(anInvoice(id)).due(LocalDate.parse(dueOn)).build());
  }

  public ASituation andOwes(Invoice another) {
    others.add(another);
    return this;
  }

  public ASituation due(String date) {
    due = date;
    return this;
  }

  public ASituation invoiceIs(UnaryOperator<Invoice> change) {
    UnaryOperator<Invoice> before = invoice;
    invoice = i -> change.apply(before.apply(i));
    return this;
  }

  /**
   * What is owed falls due in parts, each as 2026-03-02 EUR 1000.00, and the rest on a last day.
   */
  public ASituation inParts(String lastDue, String... parts) {
    List<Invoice.Instalment> instalments =
        Arrays.stream(parts)
            .map(part -> part.split(" ", 2))
            .map(part -> new Invoice.Instalment(LocalDate.parse(part[0]), Money.parse(part[1])))
            .toList();
    return invoiceIs(
        i ->
            AnInvoice.like(i)
                .dueInTheEnd(LocalDate.parse(lastDue))
                .inInstalments(instalments)
                .build());
  }

  /** A message about some invoices that went out on a local day at nine. */
  public ASituation mailed(String day, Level level, String... invoices) {
    return mailed(day, level, Touchpoint.Fate.DELIVERED, LevelOutcome.SERVED, invoices);
  }

  /** The announcement of a legal step for a day; it went out at nine. */
  public ASituation announced(String day, LegalStep step, String on) {
    ASituation mailed = mailed(day, Level.INTENT);
    String id = history.touchpoints().getLast().id();
    PastLevel past =
        new PastLevel(
            Level.INTENT,
            LocalDate.parse(day),
            LevelOutcome.SERVED,
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new AnnouncedStep(step, LocalDate.parse(on))));
    history = history.with("A", p -> p.plus(past));
    return mailed;
  }

  /** What the owner decided about invoice A. */
  public ASituation owner(String local, DecisionKind kind, UnaryOperator<ADecision> terms) {
    return decided(local, kind, DecidedBy.OWNER, terms);
  }

  /** What the debtor told us. */
  public ASituation told(String local, DecisionKind kind, UnaryOperator<ADecision> terms) {
    return decided(local, kind, DecidedBy.DEBTOR, terms);
  }

  private ASituation decided(
      String local, DecisionKind kind, DecidedBy by, UnaryOperator<ADecision> terms) {
    decisions.add(
        terms
            .apply(ADecision.aDecision("d" + decisions.size(), kind, instant(local), by).about("A"))
            .build());
    return this;
  }

  /** The local time of the debtor. */
  public String moment() {
    return at;
  }

  /** With records that say what was missing or wrong. */
  public ASituation corrected() {
    rejected.clear();
    stops.clear();
    hasDebtor = true;
    zone = zone.or(() -> Optional.of(ZoneId.of("America/New_York")));
    return consentsTo(Channel.EMAIL);
  }

  /** A message to one of several addresses. */
  public ASituation mailedTo(String to, String day, Level level, String... invoices) {
    ASituation mailed = mailed(day, level, invoices);
    Touchpoint last = history.touchpoints().getLast();
    history =
        history.with(
            new Touchpoint(
                last.id(),
                last.at(),
                to,
                last.kind(),
                last.items(),
                last.fate(),
                last.lacks(),
                last.form()));
    return mailed;
  }

  public ASituation complained(String address) {
    history = history.withSuppressed(address, Touchpoint.Fate.COMPLAINED);
    return this;
  }

  public ASituation capped(Cap cap) {
    caps.add(cap);
    return this;
  }

  /** A message about the part of invoice A that is due on a day; it went out at nine. */
  public ASituation mailedAboutPart(String dueOn, String day, Level level) {
    ASituation mailed = mailed(day, level);
    String id = history.touchpoints().getLast().id();
    PastLevel past =
        new PastLevel(
            level,
            LocalDate.parse(day),
            LevelOutcome.SERVED,
            id,
            Optional.of(LocalDate.parse(dueOn)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    history = history.with("A", p -> p.plus(past));
    return mailed;
  }

  public ASituation mailed(
      String day, Level level, Touchpoint.Fate fate, LevelOutcome outcome, String... invoices) {
    var items = new TreeMap<String, MessageKind>();
    String id = "t" + history.touchpoints().size();
    for (String each : invoices) {
      items.put(each, level);
      history =
          history.with(
              each, p -> p.plus(PastLevel.plain(level, LocalDate.parse(day), outcome, id)));
    }
    history =
        history.plus(
            new Touchpoint(
                id,
                instant(day + "T09:00"),
                "a@debtor.example",
                level,
                items,
                fate,
                Touchpoint.Lacks.NOTHING,
                Round.Form.REMINDER));
    return this;
  }

  public ASituation spoke(String local, Channel means, ContactOutcome outcome, String... invoices) {
    return spoke(local, means, outcome, Optional.empty(), invoices);
  }

  /** A step towards a court that was taken by hand. */
  public ASituation took(String local, Notice notice, String... invoices) {
    return took(local, ContactOutcome.REACHED, notice, invoices);
  }

  /** A step towards a court that was tried by hand. */
  public ASituation took(String local, ContactOutcome outcome, Notice notice, String... invoices) {
    Channel means = notice.dispatch() == Dispatch.IN_PERSON ? Channel.MEETING : Channel.LETTER;
    contacts.add(
        new Contact(
            "c" + contacts.size(),
            instant(local),
            means,
            Contact.Result.of(outcome),
            List.of(invoices),
            Optional.of(notice),
            Contact.Particulars.NONE));
    return this;
  }

  public ASituation promisedByPhone(String local, String date) {
    return spoke(
        local,
        Channel.CALL,
        ContactOutcome.PAYMENT_PROMISED,
        Optional.of(new Promise(LocalDate.parse(date), Optional.empty())),
        "A");
  }

  private ASituation spoke(
      String local,
      Channel means,
      ContactOutcome outcome,
      Optional<Promise> promise,
      String... invoices) {
    contacts.add(
        new Contact(
            "c" + contacts.size(),
            instant(local),
            means,
            new Contact.Result(outcome, promise, Optional.empty()),
            List.of(invoices),
            Optional.empty(),
            Contact.Particulars.NONE));
    return this;
  }

  public ASituation decided(String local, DecisionKind decision, DecidedBy by) {
    return decided(local, decision, by, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public ASituation pausedUntil(String local, String lastDay) {
    return decided(
        local,
        DecisionKind.PAUSE,
        DecidedBy.OWNER,
        Optional.empty(),
        Optional.of(LocalDate.parse(lastDay)),
        Optional.empty());
  }

  public ASituation approved(String local, Level level) {
    return approvedBy(DecidedBy.OWNER, local, level);
  }

  public ASituation approvedBy(DecidedBy who, String local, Level level) {
    return decided(
        local, DecisionKind.APPROVE, who, Optional.of(level), Optional.empty(), Optional.empty());
  }

  /** The owner does not want the recap of a contact to go out. */
  public ASituation refusedRecap(String local, String contact) {
    decisions.add(
        ADecision.aDecision(
                "d" + decisions.size(), DecisionKind.REFUSE, instant(local), DecidedBy.OWNER)
            .aboutRecapOf(contact)
            .build());
    return this;
  }

  /** The owner agreed to a sum that settles the first invoice. */
  public ASituation agreed(String local, String amount, String lastDay) {
    decisions.add(
        ADecision.aDecision(
                "d" + decisions.size(), DecisionKind.SETTLE, instant(local), DecidedBy.OWNER)
            .about("A")
            .agreed(amount, LocalDate.parse(lastDay))
            .build());
    return this;
  }

  /** The owner releases the announcement of a legal step. */
  public ASituation announces(String local, String step, String day) {
    decisions.add(
        ADecision.aDecision(
                "d" + decisions.size(), DecisionKind.APPROVE, instant(local), DecidedBy.OWNER)
            .about("A")
            .level(Optional.of(Level.INTENT))
            .step(Word.parse(LegalStep.class, step), LocalDate.parse(day))
            .build());
    return this;
  }

  public ASituation refused(String local, Level level) {
    return decided(
        local,
        DecisionKind.REFUSE,
        DecidedBy.OWNER,
        Optional.of(level),
        Optional.empty(),
        Optional.empty());
  }

  public ASituation leftAside(String rule, DecidedBy by, String lastDay) {
    return decided(
        "2026-03-01T10:00",
        DecisionKind.OVERRIDE,
        by,
        Optional.empty(),
        Optional.of(LocalDate.parse(lastDay)),
        Optional.of(Word.parse(Rule.class, rule)));
  }

  private ASituation decided(
      String local,
      DecisionKind decision,
      DecidedBy by,
      Optional<Level> level,
      Optional<LocalDate> until,
      Optional<Rule> rule) {
    decisions.add(
        ADecision.aDecision("d" + decisions.size(), decision, instant(local), by)
            .about("A")
            .level(level)
            .until(until)
            .rule(rule)
            .build());
    return this;
  }

  public ASituation planned(String local, String amount, String... dates) {
    List<Promise> parts = new ArrayList<>();
    for (String date : dates) {
      parts.add(new Promise(LocalDate.parse(date), Optional.of(new BigDecimal(amount))));
    }
    decisions.add(
        ADecision.aDecision(
                "d" + decisions.size(), DecisionKind.PLAN, instant(local), DecidedBy.OWNER)
            .about("A")
            .instalments(parts)
            .build());
    return this;
  }

  /** The answer of one rule about the account. */
  public Verdict account(String rule) {
    return only(rule, Gate.askAccount(build()));
  }

  /** The answer of one rule about invoice A at a level. */
  public Verdict invoice(String rule, Level level) {
    Situation asked = build();
    List<Verdict> answers = Gate.askInvoice(asked, due(level));
    assertThat(new Objections(asked).to(due(level)))
        .describedAs("a rule that is not asked has nothing to object")
        .isEqualTo(answers.stream().filter(a -> !(a instanceof Verdict.Permitted)).toList());
    assertThat(new Objections(asked).answersTo(due(level))).isEqualTo(answers);
    return only(rule, answers);
  }

  /** A level of the part of invoice A that is next to be paid. */
  PartLevel due(Level level) {
    Situation asked = build();
    return PartLevel.ofNext(
        asked.account().invoices().getFirst(),
        asked.policy().rung(level).orElseThrow(),
        asked.today());
  }

  /** Whether a person may contact the debtor in some way. */
  public ByHand byHand(Channel channel) {
    return Gate.byHand(build(), channel);
  }

  /** The leading level of the message that goes out. */
  public DueLevel item() {
    return ((Plan.Send) decision()).items().getFirst();
  }

  /** What is decided about it at its moment. */
  public Plan decision() {
    Situation made = build();
    return Decide.decide(made.account(), made.terms(), made.at());
  }

  public Situation build() {
    Situation made = Situation.of(byLaw(), terms, instant(at));
    return staleAfter.isEmpty()
            && sendFrom.isEmpty()
            && caps.isEmpty()
            && !showsRecapsFirst
            && calls.isEmpty()
            && letters.isEmpty()
            && secondApproval.isEmpty()
        ? made
        : underOwnPolicy(made);
  }

  private Account byLaw() {
    return new DueDates(account(), terms).byLaw();
  }

  /** Much or little mail goes out, or none. */
  public ASituation flow(MailFlow other) {
    flow = other;
    return this;
  }

  /** The account alone, as recorded. */
  public Account account() {
    return new Account(
        new AccountId("acme", "d"),
        hasCreditor ? Optional.of(creditor()) : Optional.empty(),
        hasDebtor ? Optional.of(debtor()) : Optional.empty(),
        Stream.concat(Stream.of(invoice.apply(anInvoice("A"))), others.stream()).toList(),
        new Account.Told(contacts, decisions, replies),
        new Account.Feed(rejected, feedSeenAt),
        history,
        flow);
  }

  /** The debtor wrote back. */
  public ASituation replied(String local, String text) {
    replies.add(
        Heard.of(
            new Reply(
                "m-" + replies.size(),
                instant(local),
                Optional.empty(),
                new Reply.Content.Text("", text),
                Optional.empty(),
                Optional.empty())));
    return this;
  }

  /** A whole mail came back. */
  public ASituation receives(String local, String mail) {
    String base64 = Base64.getEncoder().encodeToString(mail.getBytes(StandardCharsets.UTF_8));
    replies.add(
        Heard.of(
            new Reply(
                "m-" + replies.size(),
                instant(local),
                Optional.empty(),
                new Reply.Content.Raw(base64, Optional.empty()),
                Optional.empty(),
                Optional.empty())));
    return this;
  }

  private Situation underOwnPolicy(Situation made) {
    var policy = made.policy();
    var strict =
        new Policy(
            policy.name(),
            policy.version(),
            policy.effectiveFrom(),
            policy.ladder(),
            new Sending(
                policy.sending().rhythm(),
                sendFrom.orElse(policy.sendFrom()),
                policy.spread(),
                policy.sending().minimumAmount(),
                showsRecapsFirst
                    ? new AcknowledgementTerms(Optional.of(7), true, true)
                    : policy.acknowledgements(),
                calls,
                letters,
                policy.sending().invoices()),
            new Patience(
                policy.promises(),
                policy.approvalHoldDays(),
                policy.unconfirmedAfter(),
                staleAfter,
                policy.noticeDays(),
                policy.onReply()),
            new OwnerThreshold(
                policy.ownerAgeDays(),
                policy.limitationDays(),
                policy.owner().amount(),
                secondApproval,
                policy.atOnce()),
            Stream.concat(policy.caps().stream(), caps.stream()).toList());
    return Situation.of(
        account(),
        new Terms(List.of(strict), terms.law(), terms.rates(), terms.holidays()),
        instant(at));
  }

  private Invoice anInvoice(String id) {
    Money sum = Money.parse(total);
    return AnInvoice.anInvoice(id)
        .due(LocalDate.parse(due))
        .total(sum)
        .under(contract)
        .after(letter)
        .build();
  }

  private Creditor creditor() {
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
        owners,
        new Creditor.Locality(creditorPlace, ZoneId.of("Europe/Paris"), Locale.ENGLISH),
        "standard",
        Contract.NONE,
        new Assurances(thirdPartyRulesOff, Collections.emptySortedMap()),
        Optional.empty());
  }

  private Debtor debtor() {
    return new Debtor(
        "d",
        "Debtor",
        kind,
        new Debtor.Reach(emails, Optional.empty(), Optional.empty(), Identifiers.NONE),
        new Debtor.Whereabouts(place, zone, Optional.empty()),
        Relation.of(policy),
        stops,
        consents);
  }

  private Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(zone.orElse(ZoneId.of("Europe/Paris"))).toInstant();
  }

  private static Place of(String code) {
    return code.length() == 2 ? Place.of(code) : new Place(code.substring(0, 2), Optional.of(code));
  }

  private static Verdict only(String rule, List<Verdict> answers) {
    return answers.stream().filter(a -> a.rule().word().equals(rule)).findFirst().orElseThrow();
  }
}
