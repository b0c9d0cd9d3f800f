package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.mail.Mail;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryRecords;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Judges every message at the moment of its sending, by plain loops over what is recorded and what
 * evidence holds; it shares no rule with the code that it judges.
 */
final class Judge {
  private static final List<Level> LADDER = List.of(Level.values());
  private static final int[] DAYS = {-7, 1, 10, 20, 31, 45, 75, 120};

  private final MemoryRecords records;
  private final MemoryAccounts accounts;
  private final Map<AccountId, ZoneId> zones;
  private final Holidays holidays;
  final JudgeOfListening listening;
  final JudgeOfAcknowledgements acknowledgements;
  final JudgeOfApprovals approvals = new JudgeOfApprovals();
  private final Set<String> sentTouchpoints = new HashSet<>();
  private final Map<String, Instant> told = new HashMap<>();
  final Map<String, Integer> placesJudged = new java.util.TreeMap<>();
  private int judged;
  private int partsJudged;

  Judge(
      MemoryRecords records,
      MemoryAccounts accounts,
      Map<AccountId, ZoneId> zones,
      Holidays holidays) {
    this.records = records;
    this.accounts = accounts;
    this.zones = zones;
    this.holidays = holidays;
    this.listening = new JudgeOfListening(records, zones);
    this.acknowledgements = new JudgeOfAcknowledgements(records, accounts, zones);
  }

  int judged() {
    return judged;
  }

  int partsJudged() {
    return partsJudged;
  }

  /** The owner is told of something at once, and again only after a run that may have stopped. */
  void told(Mail mail, Instant now) {
    Optional<Instant> last = Optional.ofNullable(told.put(mail.to() + mail.page(), now));
    assertThat(last.filter(before -> before.plus(Duration.ofMinutes(5)).isAfter(now)))
        .as("told once: %s", mail.subject())
        .isEmpty();
  }

  int told() {
    return told.size();
  }

  void judge(AccountId account, String touchpoint, Mail mail, Instant now) {
    judged++;
    List<Authorized> all = authorized(account);
    Authorized mine =
        all.stream()
            .filter(a -> a.touchpoint.equals(touchpoint))
            .findFirst()
            .orElseThrow(() -> new AssertionError("law 6: sent without evidence: " + touchpoint));
    assertThat(mine.mime).as("law 6: the exact bytes are evidence").isEqualTo(mail.mime());
    assertThat(sentTouchpoints.add(touchpoint)).as("law 1: %s goes out once", touchpoint).isTrue();
    assertThat(mine.at).as("law 2: decided at the moment of the send").isEqualTo(now);
    tenant(account, mail);
    window(account, now);
    List<Authorized> before = all.subList(0, all.indexOf(mine));
    stopped(account, now);
    places(account, now);
    if (mine.acknowledges.isPresent()) {
      acknowledgements.judge(account, before, mine);
      return;
    }
    house(account, before, mine);
    var judged = new JudgedAccount(zone(account), records.decisions(account), open(account));
    new JudgeOfVoice(judged).judge(before, mine);
    new JudgeOfSteps(judged).judge(before, mine);
    for (Item item : mine.items) {
      partsJudged += item.part.isPresent() ? 1 : 0;
      silence(account, item, now);
      if (mine.servesLevels()) {
        order(account, before, item, mine);
        approvals.judge(judged, account.creditorId(), item, judged.day(mine));
      }
      assertThat(mail.subject() + mail.mime()).as("a message has a subject").isNotBlank();
    }
  }

  private Map<String, Invoice> open(AccountId account) {
    var open = new HashMap<String, Invoice>();
    for (Invoice invoice : records.invoices(account)) {
      if (!invoice.isSettled()) {
        open.put(invoice.id(), invoice);
      }
    }
    return open;
  }

  private void tenant(AccountId account, Mail mail) {
    Creditor creditor =
        (Creditor) records.read(new RecordKey(account.creditorId(), "creditor")).orElseThrow();
    assertThat(mail.from()).as("law 11: the creditor's own sender").isEqualTo(creditor.email());
  }

  private void window(AccountId account, Instant now) {
    ZonedDateTime local = now.atZone(zone(account));
    LocalTime opens = LocalTime.of(9, 0);
    assertThat(local.getDayOfWeek()).as("law 4: no Sunday").isNotEqualTo(DayOfWeek.SUNDAY);
    assertThat(holidays.isHoliday(local.toLocalDate(), Place.of("FR")))
        .as("law 4: no holiday, %s", local)
        .isFalse();
    assertThat(!local.toLocalTime().isBefore(opens) && local.getHour() < 20)
        .as("law 4: local hours, %s", local)
        .isTrue();
  }

  /** The caps of the house count everything that the debtor got, and bind reminders alone. */
  private void house(AccountId account, List<Authorized> before, Authorized mine) {
    LocalDate today = mine.at.atZone(zone(account)).toLocalDate();
    var days = new ArrayList<LocalDate>();
    for (Authorized a : before) {
      if (!a.isRefused) {
        LocalDate day = a.at.atZone(zone(account)).toLocalDate();
        days.add(day);
        assertThat(day.plusDays(7).isAfter(today) && a.isAboutAnyOf(mine))
            .as("law 3: one message a week about an invoice, on %s and %s", day, today)
            .isFalse();
      }
    }
    for (Contact contact : records.contacts(account)) {
      days.add(contact.at().atZone(zone(account)).toLocalDate());
    }
    assertThat(within(days, today, 7)).as("law 3: 2 in 7 days, on %s", today).isLessThan(2);
    assertThat(within(days, today, 30)).as("law 3: 6 in 30 days, on %s", today).isLessThan(6);
  }

  private void stopped(AccountId account, Instant now) {
    LocalDate today = now.atZone(zone(account)).toLocalDate();
    for (var stop : debtor(account).stops()) {
      assertThat(stop.since()).as("law 2: stopped").isAfter(today);
    }
    for (DecisionRecord decided : records.decisions(account)) {
      assertThat(decided.kind() == DecisionKind.STOP && decided.by() == DecidedBy.DEBTOR)
          .as("law 2: stopped by %s", decided)
          .isFalse();
    }
  }

  private Debtor debtor(AccountId account) {
    return (Debtor)
        records
            .read(new RecordKey(account.creditorId(), "debtor#" + account.debtorId()))
            .orElseThrow();
  }

  /** What single places ask for besides, written down from the survey of the law once more. */
  private void places(AccountId account, Instant now) {
    Debtor debtor = debtor(account);
    if (debtor.kind() != DebtorKind.CONSUMER) {
      return;
    }
    LocalDate today = now.atZone(zone(account)).toLocalDate();
    boolean hasConsented = debtor.consentsTo(Channel.EMAIL, today);
    switch (debtor.place().orElseThrow().toString()) {
      case "US-DC" -> {
        long oldest = 0;
        for (Invoice invoice : records.invoices(account)) {
          if (!invoice.isSettled()) {
            oldest = Math.max(oldest, today.toEpochDay() - invoice.dueDate().toEpochDay());
          }
        }
        // Instalments may move the start of a debt later, never earlier.
        if (oldest > 30
            && records.invoices(account).stream().allMatch(i -> i.instalments().isEmpty())) {
          assertThat(hasConsented).as("D.C. Code 28-3814(d)(4)(B): consent").isTrue();
          assertThat(firstLetter(account)).as("D.C.: post first").isBeforeOrEqualTo(today);
        }
      }
      // Where the city is not on record it may be New York City.
      case "US-NY", "US-NY-NYC" -> {
        if (!today.isBefore(LocalDate.parse("2026-09-01"))) {
          assertThat(hasConsented).as("New York City: consent from 2026-09-01").isTrue();
        }
      }
      case "CA-ON" ->
          assertThat(firstLetter(account).plusDays(7))
              .as("Ontario: six full days after a written notice")
              .isBeforeOrEqualTo(today);
      case "CA-QC" ->
          assertThat(firstLetter(account).plusDays(6))
              .as("Quebec: five full days after a paper notice")
              .isBeforeOrEqualTo(today);
      default -> {
        // Elsewhere the caps and hours that are judged above are the strictest.
      }
    }
    placesJudged.merge(debtor.place().orElseThrow().toString(), 1, Integer::sum);
  }

  private LocalDate firstLetter(AccountId account) {
    LocalDate first = LocalDate.MAX.minusDays(100);
    for (Contact contact : records.contacts(account)) {
      LocalDate day = contact.at().atZone(zone(account)).toLocalDate();
      if (contact.channel() == Channel.LETTER && day.isBefore(first)) {
        first = day;
      }
    }
    return first;
  }

  private static int within(List<LocalDate> days, LocalDate today, int window) {
    int count = 0;
    for (LocalDate day : days) {
      if (day.plusDays(window).isAfter(today)) {
        count++;
      }
    }
    return count;
  }

  private void silence(AccountId account, Item item, Instant now) {
    Object record =
        records.read(new RecordKey(account.creditorId(), "invoice#" + item.invoice)).orElseThrow();
    assertThat(record).as("law 2: no message on a rejected record").isInstanceOf(Invoice.class);
    Invoice invoice = (Invoice) record;
    LocalDate today = now.atZone(zone(account)).toLocalDate();
    assertThat(invoice.debtorId()).as("law 11").isEqualTo(account.debtorId());
    assertThat(invoice.isWrittenOff()).as("law 2: written off").isFalse();
    assertThat(
            invoice.hold().isEmpty()
                || invoice.hold().get().until().filter(u -> u.isBefore(today)).isPresent())
        .as("law 2: on hold")
        .isTrue();
    var balance = invoice.total();
    for (var p : invoice.payments()) {
      balance = balance.minus(p.amount());
    }
    for (var c : invoice.credits()) {
      balance = balance.minus(c.amount());
    }
    assertThat(balance.isPositive()).as("law 2: paid or credited").isTrue();
    Optional<BigDecimal> whole =
        Optional.of(item.amount).filter(_ -> item.part.isEmpty()).map(BigDecimal::new);
    listening.judge(account, invoice, whole, now);
    if (item.part.isPresent()) {
      assertThat(item.amount)
          .as("law 13: what is open of a part, exactly")
          .isEqualTo(open(invoice, balance, item).getAmount().toPlainString());
    }
    promises(account, item, today);
  }

  /** What is open of a part: payments fill the earliest part first, so the last ones stay open. */
  private static Money open(Invoice invoice, Money balance, Item item) {
    if (item.part.isEmpty()) {
      return balance;
    }
    Money rest = invoice.total();
    Money later = Money.zero(balance.getCurrencyUnit());
    Money its = Money.zero(balance.getCurrencyUnit());
    for (var part : invoice.instalments()) {
      rest = rest.minus(part.amount());
      if (part.dueDate().equals(item.part.get())) {
        its = part.amount();
      } else if (part.dueDate().isAfter(item.part.get())) {
        later = later.plus(part.amount());
      }
    }
    if (item.part.get().equals(invoice.dueDate())) {
      its = rest;
    } else {
      later = later.plus(rest);
    }
    Money left = balance.minus(later);
    return left.isGreaterThan(its) ? its : left;
  }

  /** Which part of its invoice an item is about, whenever it went out: the last date may move. */
  private static String part(Item item, Invoice invoice) {
    for (var part : invoice.instalments()) {
      if (item.part.isPresent() && item.part.get().equals(part.dueDate())) {
        return part.dueDate().toString();
      }
    }
    return "rest";
  }

  private Invoice invoice(AccountId account, Item item) {
    return (Invoice)
        records.read(new RecordKey(account.creditorId(), "invoice#" + item.invoice)).orElseThrow();
  }

  private void promises(AccountId account, Item item, LocalDate today) {
    for (DecisionRecord i : records.decisions(account)) {
      boolean isPromise = i.kind() == DecisionKind.PROMISE && i.concerns(item.invoice);
      boolean isPending =
          isPromise && !i.promise().orElseThrow().date().plusDays(3).isBefore(today);
      boolean isLater =
          records.decisions(account).stream()
              .anyMatch(
                  o ->
                      o.at().isAfter(i.at())
                          && o.concerns(item.invoice)
                          && (o.kind() == DecisionKind.PROMISE || o.kind() == DecisionKind.RESUME));
      assertThat(isPending && !isLater).as("law 2: a promise is pending, %s", i).isFalse();
    }
  }

  private void order(AccountId account, List<Authorized> before, Item item, Authorized mine) {
    int last = -1;
    LocalDate lastDay = LocalDate.MIN;
    int served = 0;
    Invoice invoice = invoice(account, item);
    for (Authorized a : before) {
      for (Item earlier : a.items) {
        if (earlier.invoice.equals(item.invoice) && a.stands() && a.servesLevels()) {
          lastDay = a.at.atZone(zone(account)).toLocalDate();
          if (!part(earlier, invoice).equals(part(item, invoice))) {
            continue;
          }
          assertThat(earlier.level)
              .as("law 1: %s of %s goes out once", item.level, item.invoice)
              .isNotEqualTo(item.level);
          last = Math.max(last, earlier.level.ordinal());
          served += a.isAccepted ? 1 : 0;
        }
      }
    }
    assertThat(item.level.ordinal()).as("law 5: forward").isGreaterThan(last);
    Set<Level> passed = passed(account, item, invoice);
    for (int between = last + 1; between < item.level.ordinal(); between++) {
      assertThat(passed)
          .as("law 5: %s of %s is on record as passed", LADDER.get(between), item.invoice)
          .contains(LADDER.get(between));
    }
    LocalDate today = mine.at.atZone(zone(account)).toLocalDate();
    time(account, item, today);
    assertThat(lastDay.isAfter(today.minusDays(7)) && lastDay != LocalDate.MIN)
        .as("law 5: seven days between levels of %s: %s, %s", item.invoice, lastDay, today)
        .isFalse();
    served(item, served);
  }

  private void time(AccountId account, Item item, LocalDate today) {
    LocalDate due = item.part.orElse(invoice(account, item).dueDate());
    assertThat(today)
        .as("law 5: %s of %s is not early", item.level, item.invoice)
        .isAfterOrEqualTo(due.plusDays(DAYS[item.level.ordinal()]));
    if (item.level == Level.COURTESY) {
      assertThat(today).as("law 5: courtesy lapses on the due date").isBefore(due);
    }
  }

  private static void served(Item item, int served) {
    int needed = item.level == Level.FORMAL_NOTICE ? 2 : item.level == Level.INTENT ? 3 : 0;
    assertThat(served).as("law 10: reminders served before").isGreaterThanOrEqualTo(needed);
  }

  private Set<Level> passed(AccountId account, Item item, Invoice record) {
    String invoice = item.invoice;
    var passed = new HashSet<Level>();
    for (Entry entry : accounts.evidence(account)) {
      if (entry.event() instanceof Event.LevelLapsed lapsed
          && lapsed.invoice().equals(invoice)
          && isAbout(record, item, Optional.of(lapsed.dueDate()))) {
        assertThat(lapsed.level())
            .as("law 5: only a level before the due date lapses")
            .isEqualTo(Level.COURTESY);
        passed.add(lapsed.level());
      }
      if (entry.event() instanceof Event.LevelPassedOver over
          && over.invoice().equals(invoice)
          && isAbout(record, item, over.part())) {
        passed.add(over.level());
      }
    }
    return passed;
  }

  private static boolean isAbout(Invoice record, Item item, Optional<LocalDate> part) {
    return part(new Item(item.invoice, part, item.level, ""), record).equals(part(item, record));
  }

  /** The messages of an account as evidence tells them. */
  List<Authorized> authorized(AccountId account) {
    var all = new ArrayList<Authorized>();
    var byId = new HashMap<String, Authorized>();
    for (Entry entry : accounts.evidence(account)) {
      switch (entry.event()) {
        case Event.MessageAuthorized message -> {
          var a = new Authorized(entry.at(), message);
          all.add(a);
          byId.put(message.touchpoint(), a);
        }
        case Event.AcknowledgementAuthorized sent -> {
          var a = new Authorized(entry.at(), sent);
          all.add(a);
          byId.put(sent.touchpoint(), a);
        }
        case Event.AcknowledgementAccepted accepted ->
            find(byId, accepted.touchpoint()).isAccepted = true;
        case Event.MessageAccepted accepted -> find(byId, accepted.touchpoint()).isAccepted = true;
        case Event.MessageRefused refused -> find(byId, refused.touchpoint()).isRefused = true;
        case Event.MessagePutOff putOff -> find(byId, putOff.touchpoint()).isRefused = true;
        case Event.DeliveryReported reported -> report(find(byId, reported.touchpoint()), reported);
        default -> {}
      }
    }
    return all;
  }

  private static void report(Authorized message, Event.DeliveryReported reported) {
    message.isAccepted = true;
    if (reported.fate() == Touchpoint.Fate.BOUNCED) {
      message.isBounced = true;
    }
  }

  private static Authorized find(Map<String, Authorized> byId, String touchpoint) {
    Authorized found = byId.get(touchpoint);
    assertThat(found).as("an outcome follows its message").isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  private ZoneId zone(AccountId account) {
    return java.util.Objects.requireNonNull(zones.get(account));
  }

  /** A message as evidence tells it. */
  static final class Authorized {
    final String touchpoint;
    final Optional<Level> level;
    final Optional<AcknowledgementKind> acknowledges;
    final Round.Form form;
    final List<String> causes;
    final Set<String> invoices = new HashSet<>();
    final Instant at;
    final String mime;
    final String to;
    final List<Item> items = new ArrayList<>();
    boolean isAccepted;
    boolean isRefused;
    boolean isBounced;

    Authorized(Instant at, Event.MessageAuthorized message) {
      this.touchpoint = message.touchpoint();
      this.level = Optional.of(message.level());
      this.acknowledges = Optional.empty();
      this.form = message.form();
      this.causes = List.of();
      this.at = at;
      this.mime = message.written().mime();
      this.to = message.written().to();
      for (Event.MessageAuthorized.Item item : message.invoices()) {
        invoices.add(item.invoice());
        for (var part : item.parts()) {
          items.add(
              new Item(
                  item.invoice(),
                  Optional.of(part.dueDate()),
                  part.level(),
                  part.open().getAmount().toPlainString()));
        }
        if (item.parts().isEmpty()) {
          items.add(
              new Item(
                  item.invoice(),
                  Optional.empty(),
                  item.level(),
                  item.amountDue().getAmount().toPlainString()));
        }
      }
    }

    Authorized(Instant at, Event.AcknowledgementAuthorized sent) {
      this.touchpoint = sent.touchpoint();
      this.level = Optional.empty();
      this.acknowledges = Optional.of(sent.acknowledgement());
      this.form = Round.Form.REMINDER;
      this.causes = sent.causes();
      this.at = at;
      this.mime = sent.written().mime();
      this.to = sent.written().to();
      invoices.addAll(sent.invoices());
    }

    Level leading() {
      return level.orElseThrow();
    }

    /** Whether it may have reached the debtor. */
    boolean stands() {
      return !isRefused && !isBounced;
    }

    /** A monthly statement on its own serves none. */
    boolean servesLevels() {
      return form != Round.Form.STATEMENT_ALONE;
    }

    boolean isAboutAnyOf(Authorized other) {
      return other.invoices.stream().anyMatch(invoices::contains);
    }
  }

  /** One invoice in a message, or one of its parts. */
  record Item(String invoice, Optional<LocalDate> part, Level level, String amount) {}
}
