package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.delivery.InvoiceFiles;
import dev.relance.delivery.MailEvent;
import dev.relance.delivery.Postman;
import dev.relance.escalation.Question;
import dev.relance.evidence.Bus;
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
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Promise;
import dev.relance.invoice.Relation;
import dev.relance.invoice.Reply;
import dev.relance.invoice.Stop;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.PlanAccounts;
import dev.relance.journey.RecordDelivery;
import dev.relance.journey.SendFollowUp;
import dev.relance.journey.SweepMissed;
import dev.relance.journey.TakeInRecords;
import dev.relance.journey.TakeInRecords.Change;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryBus;
import dev.relance.memory.MemoryIntake;
import dev.relance.memory.MemoryRecords;
import dev.relance.memory.MemoryWakeUps;
import dev.relance.memory.Trouble;
import dev.relance.message.Composer;
import dev.relance.plan.MailFlow;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PutOffCause;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.StoppedFor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A world of creditors and debtors with bad luck, drawn from a seed. */
final class Simulation {
  static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  static final Holidays HOLIDAYS =
      (day, _) ->
          Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(7, 14), MonthDay.of(12, 25))
              .contains(MonthDay.from(day));

  /** Places of every pack, and some that have none, each with a zone there. */
  private static final List<String> PLACES =
      List.of(
          "FR Europe/Paris",
          "FR Europe/Paris",
          "GB Europe/London",
          "DE Europe/Berlin",
          "ES Europe/Madrid",
          "IT Europe/Rome",
          "NL Europe/Amsterdam",
          "BE Europe/Brussels",
          "PT Europe/Lisbon",
          "US America/Denver",
          "US-CA America/Los_Angeles",
          "US-MA America/New_York",
          "US-NY America/New_York",
          "US-NY-NYC America/New_York",
          "US-NY-BUF America/New_York",
          "US-TX America/Chicago",
          "US-FL America/New_York",
          "US-DC America/New_York",
          "CA-ON America/Toronto",
          "CA-QC America/Toronto",
          "AU Australia/Sydney",
          "NZ Pacific/Auckland",
          "IN Asia/Kolkata");

  /** How many of a hundred invoices are paid in instalments; a run may ask for more of them. */
  private static final int INSTALMENT_PERCENT = Integer.getInteger("relance.instalments", 20);

  /** So many accounts are due each morning that their messages are spread over it. */
  private static final MailFlow FULL = new MailFlow(Optional.empty(), 100_000, MailFlow.USUAL_RATE);

  private static final Instant STOPPED = START.plus(Duration.ofDays(100));
  private static final Instant RESUMED = STOPPED.plus(Duration.ofDays(8));

  private static final Duration SWEEP_EVERY = Duration.ofHours(6);

  final MemoryRecords records = new MemoryRecords();
  final Map<AccountId, ZoneId> zones = new TreeMap<>();
  final MemoryAccounts accounts;
  final MemoryWakeUps wakeUps;
  final MemoryIntake intake;
  final Judge judge;
  final Terms terms = StandardTerms.regarding(HOLIDAYS);
  final List<Change> undelivered = new ArrayList<>();
  int crashes;
  int lostTimers;
  int overtaken;

  private final Random random;
  private final Random words;
  final SimulatedOwners owners;
  private final PriorityQueue<Happening> queue = new PriorityQueue<>();
  private final SendFollowUp sendFollowUp;
  private final PlanAccounts planAccounts;
  private final TakeInRecords takeInRecords;
  private final RecordDelivery recordDelivery;
  private final SweepMissed sweepMissed;
  private Instant now = START;
  private long sequence;
  private boolean isTroubled = true;
  private boolean isOvertaken;
  private Instant lastWriting = START;

  Simulation(long seed) {
    this.random = new Random(seed);
    this.words = new Random(seed + 1);
    this.owners = new SimulatedOwners(this, seed + 2);
    Trouble trouble = this::strike;
    this.accounts = new MemoryAccounts(records, trouble);
    this.wakeUps = new MemoryWakeUps(trouble);
    this.intake = new MemoryIntake(records);
    this.judge = new Judge(records, accounts, zones, HOLIDAYS);
    Bus bus = new MemoryBus(trouble);
    this.sendFollowUp =
        new SendFollowUp(
            accounts,
            wakeUps,
            terms,
            (mail, tags) -> trouble.around("send", () -> send(mail, tags)),
            new Composer(),
            SignedLinks.none(),
            InvoiceFiles.NONE,
            () -> now);
    this.planAccounts = new PlanAccounts(accounts, wakeUps, terms, () -> now);
    this.takeInRecords =
        new TakeInRecords(intake, planAccounts, _ -> {}, wakeUps, terms, bus, () -> now);
    this.recordDelivery = new RecordDelivery(accounts, wakeUps, () -> now);
    this.sweepMissed = new SweepMissed(accounts, wakeUps, () -> now);
  }

  Instant now() {
    return now;
  }

  /** How much happened so far; never the same for two things. */
  long sequence() {
    return sequence;
  }

  /** Populates the world and lets it run. */
  void run(int accountCount, Duration troubled, Duration calm) {
    lastWriting = START.plus(troubled);
    for (int i = 0; i < accountCount; i++) {
      account(i);
    }
    at(START.plus(SWEEP_EVERY), this::sweep);
    accounts.flow(FULL);
    at(STOPPED, () -> accounts.flow(FULL.stoppedFor(StoppedFor.EVERY_CREDITOR)));
    at(RESUMED, () -> accounts.flow(FULL));
    runUntil(START.plus(troubled));
    isTroubled = false;
    runUntil(START.plus(troubled).plus(calm));
  }

  private void runUntil(Instant end) {
    while (true) {
      Optional<Instant> timer = wakeUps.next();
      Happening next = queue.peek();
      Instant first = next == null ? end : next.at();
      if (timer.isPresent() && timer.get().isBefore(first)) {
        first = timer.get();
      }
      if (first.isAfter(end)) {
        now = end;
        return;
      }
      now = first.isAfter(now) ? first : now;
      if (next != null && !next.at().isAfter(now)) {
        queue.remove();
        next.deed().run();
      } else if (timer.isPresent() && !timer.get().isAfter(now)) {
        wakeUps.fire(now).forEach(this::timer);
      } else {
        now = end;
        return;
      }
    }
  }

  private void timer(AccountId account) {
    if (isTroubled && chance(4)) {
      lostTimers++;
      return;
    }
    if (isTroubled && chance(6)) {
      at(now.plusSeconds(random.nextInt(4 * 86_400)), () -> followUp(account, 3));
      return;
    }
    followUp(account, 3);
    for (int again = 0; chance(15) && again < 3; again++) {
      at(now.plusSeconds(random.nextInt(7_200)), () -> followUp(account, 3));
    }
  }

  private void followUp(AccountId account, int tries) {
    try {
      sendFollowUp.followUp(account);
    } catch (Trouble.Crash e) {
      crashes++;
      if (tries > 1) {
        at(now.plusSeconds(90), () -> followUp(account, tries - 1));
      }
    }
  }

  private void sweep() {
    at(now.plus(SWEEP_EVERY), this::sweep);
    try {
      sweepMissed.sweep(MailFlow.USUAL_RATE);
    } catch (Trouble.Crash e) {
      crashes++;
    }
  }

  private void strike(String moment) {
    if (isTroubled && !isOvertaken && moment.startsWith("after load ") && chance(5)) {
      overtake(AccountId.parse(moment.substring("after load ".length())));
    }
    if (isTroubled && chance(1)) {
      throw new Trouble.Crash(moment);
    }
  }

  /** Somebody else follows the same account up between our reading and our writing. */
  private void overtake(AccountId account) {
    isOvertaken = true;
    overtaken++;
    try {
      sendFollowUp.followUp(account);
    } catch (Trouble.Crash e) {
      crashes++;
    } finally {
      isOvertaken = false;
    }
  }

  private Postman.SendAnswer send(Mail mail, Map<String, String> tags) {
    int luck = isTroubled ? random.nextInt(100) : 99;
    if (luck < 2) {
      return new Postman.SendAnswer.SendRefused("MessageRejected 400");
    }
    if (luck < 4) {
      return new Postman.SendAnswer.SendPutOff(PutOffCause.RATE, "Throttling 400");
    }
    if (luck < 6) {
      return new Postman.SendAnswer.SendUnknown("timeout before anything happened");
    }
    if (tags.containsKey(Postman.QUESTION_TAG)) {
      judge.told(mail, now);
      return new Postman.SendAnswer.SendAccepted("m-" + sequence);
    }
    assertThat(now.isBefore(STOPPED) || !now.isBefore(RESUMED)).as("sending is stopped").isTrue();
    AccountId account = account(tags);
    judge.judge(account, tags.getOrDefault("touchpoint", ""), mail, now);
    news(mail, tags);
    return luck < 10
        ? new Postman.SendAnswer.SendUnknown("timeout after the effect")
        : new Postman.SendAnswer.SendAccepted("m-" + sequence);
  }

  private static AccountId account(Map<String, String> tags) {
    return AccountId.parse(
        new String(
            java.util.Base64.getUrlDecoder().decode(tags.getOrDefault("account", "")),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  private void news(Mail mail, Map<String, String> tags) {
    boolean bounces = mail.to().contains("bad");
    var events = new ArrayList<Fate>(List.of(Fate.SENT, bounces ? Fate.BOUNCED : Fate.DELIVERED));
    if (!bounces && chance(1)) {
      events.add(Fate.COMPLAINED);
    }
    Collections.shuffle(events, random);
    for (Fate fate : events) {
      for (int copies = chance(10) ? 2 : chance(8) ? 0 : 1; copies > 0; copies--) {
        Duration delay = Duration.ofSeconds(chance(10) ? random.nextInt(200_000) : 5);
        MailEvent event =
            new MailEvent(tags, fate, now.plus(delay), List.of(mail.to()), bounces, "simulated");
        at(now.plus(delay), () -> deliver(event));
      }
    }
  }

  private void deliver(MailEvent event) {
    try {
      recordDelivery.record(event);
    } catch (Trouble.Crash e) {
      crashes++;
      at(now.plusSeconds(60), () -> deliver(event));
    }
  }

  // The people of this world.

  private void account(int number) {
    String creditorId = "c" + number % 7;
    AccountId id = new AccountId(creditorId, "d" + number);
    String[] place = PLACES.get(random.nextInt(PLACES.size())).split(" ", 2);
    ZoneId zone = ZoneId.of(place[1]);
    zones.put(id, zone);
    DebtorKind kind = DebtorKind.values()[random.nextInt(DebtorKind.values().length)];
    Set<Channel> consents = chance(60) ? Set.of(Channel.EMAIL) : Set.of();
    if (chance(60)) {
      letter(id);
    }
    write(START, new RecordKey(creditorId, "creditor"), Optional.empty(), creditor(creditorId));
    boolean isBad = chance(8);
    write(
        day(random.nextInt(20)),
        debtorKey(id),
        Optional.of(id.debtorId()),
        debtor(id, place[0], zone, kind, consents, isBad, List.of()));
    if (isBad) {
      write(
          day(150),
          debtorKey(id),
          Optional.of(id.debtorId()),
          debtor(id, place[0], zone, kind, consents, false, List.of()));
    }
    if (chance(4)) {
      var stop =
          new Stop(StopKind.INSOLVENCY, LocalDate.of(2026, 7, 1), Optional.empty(), "register");
      write(
          day(200),
          debtorKey(id),
          Optional.of(id.debtorId()),
          debtor(id, place[0], zone, kind, consents, false, List.of(stop)));
    }
    owners.begin(id, number);
    int invoices = 1 + random.nextInt(5);
    for (int i = 0; i < invoices; i++) {
      invoice(id, number + "-" + i);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      contact(id, number + "-" + i);
    }
  }

  /** An owner to whom nothing is shown looks again some other day. */
  List<Question> asked(AccountId id) {
    if (!isTroubled) {
      return List.of();
    }
    try {
      return accounts.followUp(id).open().stream().map(open -> open.question()).toList();
    } catch (Trouble.Crash e) {
      crashes++;
      return List.of();
    }
  }

  private void invoice(AccountId id, String invoiceId) {
    int issued = random.nextInt(240);
    LocalDate issue = date(issued);
    LocalDate due = issue.plusDays(List.of(3, 14, 30, 30, 30, 60).get(random.nextInt(6)));
    Money total =
        Money.ofMinor(CurrencyUnit.of(chance(80) ? "EUR" : "USD"), 100 + random.nextInt(900_000));
    var story = new Story(id, invoiceId, issue, due, total);
    int written = chance(10) ? issued + 90 : issued;
    story.write(written);
    int from = written + 1;
    if (chance(15)) {
      story.isDisputed = true;
      story.isInPart = chance(50);
      from = story.write(from + random.nextInt(60));
      if (chance(60)) {
        story.isDisputed = false;
        from = story.write(from + 1 + random.nextInt(40));
      }
    }
    if (chance(12)) {
      story.heldUntil = Optional.of(date(from + 30));
      from = story.write(from + random.nextInt(20));
    }
    if (chance(15)) {
      promise(id, invoiceId, from + random.nextInt(60));
    }
    if (chance(25)) {
      talk(story, from + random.nextInt(60));
    }
    if (words.nextInt(100) < 12) {
      writeBack(story, from + words.nextInt(60));
    }
    if (chance(8)) {
      story.isBad = true;
      from = story.write(from + random.nextInt(30));
      story.isBad = false;
      from = story.write(from + 5);
    }
    if (chance(10)) {
      story.due = story.due.plusDays(20);
      from = story.write(from + 2);
    }
    if (chance(50)) {
      decide(id, invoiceId, Level.FORMAL_NOTICE, chance(80), from + 30 + random.nextInt(60));
      decide(id, invoiceId, Level.INTENT, chance(70), from + 80 + random.nextInt(40));
      if (chance(40)) {
        Instant at = day(from + 100 + random.nextInt(50)).plusSeconds(random.nextInt(80_000));
        answer(id, invoiceId, "moved.", DecisionKind.STEP_MOVED, at);
      }
      if (chance(70)) {
        answer(id, invoiceId, from + 150 + random.nextInt(60));
      }
      decide(id, invoiceId, Level.SETTLEMENT, chance(70), from + 120 + random.nextInt(40));
    }
    pay(story, from);
  }

  private void pay(Story story, int from) {
    if (chance(20)) {
      from = story.pays(story.total.dividedBy(3, RoundingMode.DOWN), from + random.nextInt(50));
    }
    if (chance(60)) {
      story.pays(story.total.minus(story.paid()), from + random.nextInt(120));
    }
  }

  private void promise(AccountId id, String invoiceId, int day) {
    Instant at = day(day).plusSeconds(random.nextInt(80_000));
    write(
        at,
        new RecordKey(id.creditorId(), "decision#p" + invoiceId),
        Optional.of(id.debtorId()),
        decision(
            "p" + invoiceId,
            DecisionKind.PROMISE,
            at,
            invoiceId,
            Optional.empty(),
            Optional.of(new Promise(date(day + 3 + random.nextInt(20)), Optional.empty()))));
  }

  /** What a debtor says in a call or by a link, now and then answered by the owner's resume. */
  private void talk(Story story, int day) {
    Instant at = day(day).plusSeconds(random.nextInt(80_000));
    String key = "talk." + story.invoiceId;
    Optional<BigDecimal> part =
        chance(50)
            ? Optional.of(story.total.dividedBy(5, java.math.RoundingMode.UP).getAmount())
            : Optional.empty();
    if (chance(70)) {
      var said = ContactOutcome.values()[random.nextInt(ContactOutcome.values().length)];
      say(story, key, at, new Contact.Result(said, promised(said, day), part));
    } else {
      DecisionKind said = chance(50) ? DecisionKind.DISPUTE : DecisionKind.PAID;
      var decision = ADecision.aDecision(key, said, at, DecidedBy.DEBTOR).about(story.invoiceId);
      part.map(BigDecimal::toPlainString).ifPresent(decision::disputes);
      decide(story.id, key, at, decision.build());
    }
    if (chance(50)) {
      Instant later = at.plus(Duration.ofDays(1 + random.nextInt(40)));
      var resumed = ADecision.aDecision(key + ".r", DecisionKind.RESUME, later, DecidedBy.OWNER);
      decide(story.id, key + ".r", later, resumed.about(story.invoiceId).build());
    }
  }

  /** A mail that comes back, now and then answered by the owner's resume. */
  private void writeBack(Story story, int day) {
    Instant at = day(day).plusSeconds(words.nextInt(80_000));
    List<String> all = List.copyOf(JudgeOfListening.REPLIES.keySet());
    String key = "mail." + story.invoiceId;
    String text = all.get(words.nextInt(all.size()));
    write(
        at,
        new RecordKey(story.id.creditorId(), "reply#" + key),
        Optional.of(story.id.debtorId()),
        new Reply(
            key,
            at,
            Optional.empty(),
            new Reply.Content.Text("", text),
            Optional.empty(),
            Optional.empty()));
    if (words.nextBoolean()) {
      Instant later = at.plus(Duration.ofDays(1 + words.nextInt(40)));
      var resumed = ADecision.aDecision(key + ".r", DecisionKind.RESUME, later, DecidedBy.OWNER);
      decide(story.id, key + ".r", later, resumed.build());
    }
  }

  /** Half of the promises name a day, some of them one that is far away. */
  private Optional<Promise> promised(ContactOutcome said, int day) {
    return said == ContactOutcome.PAYMENT_PROMISED && chance(50)
        ? Optional.of(new Promise(date(day + 3 + random.nextInt(60)), Optional.empty()))
        : Optional.empty();
  }

  private void say(Story story, String key, Instant at, Contact.Result result) {
    write(
        at,
        new RecordKey(story.id.creditorId(), "contact#" + key),
        Optional.of(story.id.debtorId()),
        new Contact(
            key,
            at,
            Channel.CALL,
            result,
            List.of(story.invoiceId),
            Optional.empty(),
            Contact.Particulars.NONE));
  }

  void decide(AccountId id, String key, Instant at, DecisionRecord decision) {
    write(
        at,
        new RecordKey(id.creditorId(), "decision#" + key),
        Optional.of(id.debtorId()),
        decision);
  }

  private void decide(AccountId id, String invoiceId, Level level, boolean isApproved, int day) {
    Instant at = day(day).plusSeconds(random.nextInt(80_000));
    String key = level.word() + "." + invoiceId;
    write(
        at,
        new RecordKey(id.creditorId(), "decision#" + key),
        Optional.of(id.debtorId()),
        decision(
            key,
            isApproved ? DecisionKind.APPROVE : DecisionKind.REFUSE,
            at,
            invoiceId,
            Optional.of(level),
            Optional.empty()));
  }

  /** What became of a step that may have been announced. */
  private void answer(AccountId id, String invoiceId, int day) {
    Instant at = day(day).plusSeconds(random.nextInt(80_000));
    DecisionKind kind = chance(30) ? DecisionKind.STEP_TAKEN : DecisionKind.STEP_NOT_TAKEN;
    answer(id, invoiceId, "step.", kind, at);
  }

  private void answer(AccountId id, String invoiceId, String key, DecisionKind kind, Instant at) {
    int days = kind == DecisionKind.STEP_MOVED ? 20 : 0;
    write(
        at,
        new RecordKey(id.creditorId(), "decision#" + key + invoiceId),
        Optional.of(id.debtorId()),
        ADecision.aDecision(key + invoiceId, kind, at, DecidedBy.OWNER)
            .about(invoiceId)
            .stepDate(at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days))
            .build());
  }

  private static DecisionRecord decision(
      String id,
      DecisionKind kind,
      Instant at,
      String invoiceId,
      Optional<Level> level,
      Optional<Promise> promise) {
    boolean isIntent = level.equals(Optional.of(Level.INTENT));
    var decision =
        ADecision.aDecision(id, kind, at, promise.isPresent() ? DecidedBy.DEBTOR : DecidedBy.OWNER)
            .about(invoiceId)
            .level(level)
            .promise(promise);
    return isIntent
        ? decision
            .step(LegalStep.ORDER_FOR_PAYMENT, at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(30))
            .build()
        : decision.build();
  }

  private void contact(AccountId id, String contactId) {
    Instant at = day(random.nextInt(300)).plusSeconds(36_000);
    Channel means = chance(50) ? Channel.CALL : Channel.MESSAGE;
    write(
        at,
        new RecordKey(id.creditorId(), "contact#" + contactId),
        Optional.of(id.debtorId()),
        new Contact(
            contactId,
            at,
            means,
            Contact.Result.of(ContactOutcome.NOT_REACHED),
            List.of(),
            Optional.empty(),
            Contact.Particulars.NONE));
  }

  /** A letter by post, which some places ask for before any e-mail. */
  private void letter(AccountId id) {
    Instant at = day(random.nextInt(200)).plusSeconds(36_000);
    write(
        at,
        new RecordKey(id.creditorId(), "contact#letter." + id.debtorId()),
        Optional.of(id.debtorId()),
        new Contact(
            "letter." + id.debtorId(),
            at,
            Channel.LETTER,
            Contact.Result.of(ContactOutcome.LEFT_MESSAGE),
            List.of(),
            Optional.empty(),
            Contact.Particulars.NONE));
  }

  private static Creditor creditor(String id) {
    return new Creditor(
        id,
        new Letterhead(
            "Creditor " + id,
            new PostalAddress("1 Main Street", "1000", "Town", "FR"),
            new Identifiers(Optional.of("RCS Town 123 456 789"), Optional.empty()),
            id + "@creditors.example",
            id + "@creditors.example",
            Optional.of("+33 4 78 00 00 00"),
            new HowToPay(
                Optional.empty(),
                Optional.of("FR7630006000011234567890189"),
                Optional.empty(),
                Optional.empty())),
        TwoOwners.of(id).isEmpty()
            ? new Creditor.Owners(List.of("owner@creditors.example"), Creditor.SummaryRhythm.NEVER)
            : TwoOwners.recorded(id),
        new Creditor.Locality(Place.of("FR"), ZoneId.of("Europe/Paris"), Locale.ENGLISH),
        TwoOwners.of(id).isEmpty() ? Terms.STANDARD : TwoOwners.POLICY,
        Contract.NONE,
        Assurances.NONE,
        Optional.empty());
  }

  private static Debtor debtor(
      AccountId id,
      String place,
      ZoneId zone,
      DebtorKind kind,
      Set<Channel> consents,
      boolean isBad,
      List<Stop> stops) {
    String address = id.debtorId() + (isBad ? "bad" : "") + "@debtors.example";
    return new Debtor(
        id.debtorId(),
        "Debtor " + id.debtorId(),
        Optional.of(kind),
        new Debtor.Reach(
            List.of(address),
            Optional.empty(),
            Optional.of(new PostalAddress("2 Quai", "", "Paris", "FR")),
            new Identifiers(Optional.of("RCS Paris 987 654 321"), Optional.empty())),
        new Debtor.Whereabouts(
            Optional.of(
                place.length() == 2
                    ? Place.of(place)
                    : new Place(place.substring(0, 2), Optional.of(place))),
            Optional.of(zone),
            Optional.of(id.debtorId().hashCode() % 2 == 0 ? Locale.ENGLISH : Locale.FRENCH)),
        relation(id),
        stops,
        consents.stream()
            .collect(
                Collectors.toMap(c -> c, _ -> new Debtor.ChannelConsent(LocalDate.EPOCH, ""))));
  }

  private static RecordKey debtorKey(AccountId id) {
    return new RecordKey(id.creditorId(), "debtor#" + id.debtorId());
  }

  /** Writes a record at a time, and has its change delivered, late, twice or both. */
  private void write(Instant at, RecordKey key, Optional<String> debtor, Object value) {
    if (at.isAfter(lastWriting)) {
      return;
    }
    at(
        at,
        () -> {
          Optional<String> before = records.debtorOf(key);
          records.write(key, debtor, value);
          var debtors = new java.util.TreeSet<String>();
          before.ifPresent(debtors::add);
          debtor.ifPresent(debtors::add);
          var change = new Change(key, debtors, false);
          undelivered.add(change);
          for (int copies = chance(15) ? 3 : 1; copies > 0; copies--) {
            int delay = chance(10) ? random.nextInt(3 * 86_400) : random.nextInt(20);
            at(now.plusSeconds(delay), () -> takeIn(change));
          }
        });
  }

  private void takeIn(Change change) {
    var failed = takeInRecords.takeIn(List.of(change));
    if (failed.isEmpty()) {
      undelivered.remove(change);
      wakeUps.takeReplans().forEach(this::replan);
    } else {
      failed.values().forEach(this::requireCrash);
      crashes++;
      at(now.plusSeconds(60), () -> takeIn(change));
    }
  }

  private void replan(String creditorId) {
    try {
      planAccounts.ofCreditor(creditorId, Optional.empty());
    } catch (Trouble.Crash e) {
      crashes++;
      at(now.plusSeconds(60), () -> replan(creditorId));
    }
  }

  private void requireCrash(RuntimeException trouble) {
    if (!(trouble instanceof Trouble.Crash)) {
      throw trouble;
    }
  }

  void at(Instant at, Runnable deed) {
    queue.add(new Happening(at.isBefore(now) ? now : at, sequence++, deed));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  static Instant day(int number) {
    return START.plus(Duration.ofDays(number));
  }

  private static LocalDate date(int number) {
    return day(number).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private record Happening(Instant at, long sequence, Runnable deed)
      implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  /** One invoice and what becomes of it. */
  private final class Story {
    private final AccountId id;
    private final String invoiceId;
    private final LocalDate issue;
    private final Money total;
    private LocalDate due;
    private final List<Invoice.Payment> payments = new ArrayList<>();
    private boolean isDisputed;
    private boolean isInPart;
    private boolean isBad;
    private Optional<LocalDate> heldUntil = Optional.empty();
    private final List<Invoice.Instalment> instalments;

    Story(AccountId id, String invoiceId, LocalDate issue, LocalDate due, Money total) {
      this.id = id;
      this.invoiceId = invoiceId;
      this.issue = issue;
      this.due = due;
      this.total = total;
      var ofParts = new Random(invoiceId.hashCode());
      this.instalments =
          ofParts.nextInt(100) < INSTALMENT_PERCENT ? instalments(ofParts) : List.of();
      this.due = instalments.isEmpty() ? due : due.plusDays(70);
    }

    /** A deposit, sometimes a second part a month later, and the rest at the end. */
    private List<Invoice.Instalment> instalments(Random ofParts) {
      Money third = total.dividedBy(3, RoundingMode.DOWN);
      var deposit = new Invoice.Instalment(due, third);
      return ofParts.nextBoolean()
          ? List.of(deposit)
          : List.of(deposit, new Invoice.Instalment(due.plusDays(35), third));
    }

    Money paid() {
      return payments.stream()
          .map(Invoice.Payment::amount)
          .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }

    int pays(Money sum, int day) {
      payments.add(new Invoice.Payment(date(day), sum));
      return write(day);
    }

    int write(int day) {
      Object value =
          isBad ? new MemoryRecords.Bad(List.of("total: '1e3' is not a decimal")) : invoice(day);
      Simulation.this.write(
          day(day).plusSeconds(random.nextInt(80_000)),
          new RecordKey(id.creditorId(), "invoice#" + invoiceId),
          Optional.of(id.debtorId()),
          value);
      return day + 2;
    }

    private Optional<Money> disputed() {
      return isInPart
          ? Optional.of(total.dividedBy(4, java.math.RoundingMode.UP))
          : Optional.empty();
    }

    private Invoice invoice(int day) {
      return AnInvoice.anInvoice(invoiceId)
          .number("N-" + invoiceId)
          .owedBy(id.debtorId())
          .due(due)
          .inInstalments(instalments)
          .issued(issue)
          .total(total)
          .paid(payments)
          .flagged(
              isDisputed
                  ? Optional.of(new Invoice.Dispute(date(day), "not as ordered", disputed()))
                  : Optional.empty(),
              heldUntil.map(until -> new Invoice.Hold(Optional.of(until), "waiting")),
              false)
          .build();
    }
  }

  Map<AccountId, List<Invoice>> openInvoices() {
    var open = new HashMap<AccountId, List<Invoice>>();
    zones.keySet().forEach(id -> open.put(id, records.invoices(id)));
    return open;
  }

  /** Every third debtor is a customer of ten years. */
  private static Relation relation(AccountId id) {
    return id.debtorId().hashCode() % 3 == 0
        ? new Relation(
            Optional.empty(),
            Optional.of(LocalDate.of(2014, 1, 1)),
            Optional.empty(),
            Optional.empty())
        : Relation.NONE;
  }
}
