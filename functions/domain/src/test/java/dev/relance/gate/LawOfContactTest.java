package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Invoice;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.PartLevel;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.Sending;
import dev.relance.time.Holidays;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of contact of every pack, on both sides of what it says. Each pack is asked alone, so
 * that no rule of the house and of no other law hides what it says; what its rules say is written
 * down in tables once more.
 */
class LawOfContactTest {
  private static final Set<Channel> CHANNELS = Channel.COUNTED;
  private static final String NOON = "T12:00";
  private static final Map<String, Terms> TERMS = new HashMap<>();

  static List<ContactRule> everyRule() {
    return ContactRule.ALL;
  }

  static List<ContactRule> caps() {
    return ContactRule.CAPS;
  }

  static List<ContactRule> coolDowns() {
    return ContactRule.COOL_DOWNS;
  }

  static List<ContactRule> hours() {
    return ContactRule.HOURS;
  }

  static List<ContactRule> consents() {
    return ContactRule.CONSENTS;
  }

  static List<ContactRule> postFirst() {
    return ContactRule.POST_FIRST;
  }

  static List<ContactRule> stops() {
    return ContactRule.STOPS;
  }

  @Test
  void the_tables_hold_every_rule_of_contact_and_no_other() {
    assertThat(packs().stream().flatMap(LawOfContactTest::told).toList())
        .containsExactlyInAnyOrderElementsOf(ContactRule.ALL);
  }

  private static Stream<ContactRule> told(String pack) {
    Document document = document(pack);
    Document contact = document.object("contact");
    return contact.members().keySet().stream()
        .flatMap(
            section ->
                contact.objects(section).stream()
                    .filter(entry -> !isOfInvoices(section, entry))
                    .map(entry -> ContactRule.told(section, document, entry)));
  }

  /** A dispute and a legal step are about invoices, not about every contact with the debtor. */
  private static boolean isOfInvoices(String section, Document entry) {
    return section.equals("stops")
        && List.of("dispute", "judicial-officer").contains(entry.text("stop"));
  }

  @ParameterizedTest
  @CsvSource({
    "FI, Europe/Helsinki, CONSUMER, 'Perintalaki 4, 4 a-4 c; act 566/2020 s15'",
    "FI, Europe/Helsinki, COMPANY, house rule",
    "LU, Europe/Luxembourg, CONSUMER, house rule",
  })
  void a_dispute_is_silenced_by_the_law_that_knows_it_else_by_the_house(
      String place, String zone, DebtorKind kind, String cites) {
    ASituation disputed =
        ASituation.at("2026-03-10T12:00")
            .underEveryLaw()
            .in(place, zone)
            .debtorIs(kind)
            .invoiceIs(
                invoice ->
                    AnInvoice.like(invoice)
                        .flagged(
                            Optional.of(
                                new Invoice.Dispute(
                                    LocalDate.parse("2026-03-05"), "broken", Optional.empty())),
                            Optional.empty(),
                            false)
                        .build());

    assertThat(cited(disputed.byHand(Channel.CALL).verdict())).startsWith(cites);
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void a_rule_speaks_of_its_channels_its_debtors_its_debts_and_its_days_and_of_no_other(
      ContactRule rule) {
    for (Channel by : CHANNELS) {
      for (DebtorKind kind : DebtorKind.values()) {
        for (LocalDate on : daysAround(rule)) {
          for (int pastDueDays : new int[] {0, 30, 31}) {
            for (boolean isWithoutCollectors : new boolean[] {false, true}) {
              ASituation asked = offending(rule, by, on, pastDueDays).debtorIs(kind);
              if (isWithoutCollectors) {
                asked.withoutThirdPartyRules("we collect our own invoices");
              }

              assertThat(objects(rule, asked, by))
                  .as("%s to a %s on %s, %d days late", by, kind, on, pastDueDays)
                  .isEqualTo(
                      ContactRule.ALL.stream()
                          .filter(other -> isOfSameWords(other, rule))
                          .anyMatch(
                              other ->
                                  other.holds(by, kind, on, pastDueDays, isWithoutCollectors)));
            }
          }
        }
      }
    }
  }

  /** Florida's hours are told in two rules: before a day, and from it on without e-mail. */
  private static boolean isOfSameWords(ContactRule one, ContactRule other) {
    return one.section().equals(other.section())
        && one.pack().equals(other.pack())
        && one.says().equals(other.says())
        && one.cites().equals(other.cites());
  }

  private static Set<LocalDate> daysAround(ContactRule rule) {
    var days = new java.util.TreeSet<LocalDate>();
    days.add(rule.tuesday());
    if (rule.from().getYear() > 2000) {
      days.add(rule.from());
      days.add(rule.from().minusDays(1));
    }
    if (!rule.to().equals(LocalDate.MAX)) {
      days.add(rule.to());
      days.add(rule.to().plusDays(1));
    }
    return days;
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void a_rule_holds_at_its_place_and_not_beside_it(ContactRule rule) {
    Channel by = rule.channels().iterator().next();
    ASituation there = offending(rule, by, rule.tuesday(), 31).debtorIs(DebtorKind.CONSUMER);

    assertThat(objects(rule, there, by)).isTrue();
    rule.elsewhere()
        .ifPresent(
            code -> {
              ASituation beside = offending(rule, by, rule.tuesday(), 31).in(code, zone(rule));
              assertThat(objects(rule, beside.debtorIs(DebtorKind.CONSUMER), by)).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void who_contacts_by_hand_is_told_what_law_asks_for(ContactRule rule) {
    for (Channel by : rule.channels()) {
      ASituation asked = offending(rule, by, rule.tuesday(), 31).debtorIs(DebtorKind.CONSUMER);

      assertThat(asked.byHand(by).verdict()).as("%s", by).isNotInstanceOf(Verdict.Permitted.class);
      ASituation obliging = obliging(rule, rule.tuesday() + NOON, 31).debtorIs(DebtorKind.CONSUMER);
      assertThat(obliging.byHand(by).verdict()).isInstanceOf(Verdict.Permitted.class);
    }
  }

  @ParameterizedTest
  @MethodSource("caps")
  void a_cap_counts_its_contacts_in_its_days(ContactRule rule) {
    int max = rule.number(1);
    LocalDate first = rule.tuesday();
    LocalDate last = first.plusDays(rule.number(2) - 1L);
    LocalDate free = last.plusDays(1);
    String limit = "later %s: %d-in-%d-days, %s".formatted(free, max, rule.number(2), rule.cites());
    for (Channel by : rule.channels()) {
      for (Channel counted : CHANNELS) {
        boolean counts = rule.channels().contains(counted);

        assertThat(told(rule, contacted(rule, last, counted, times(first, max - 1)), by))
            .as("%s after %d by %s", by, max - 1, counted)
            .isEqualTo("yes");
        if (counts || !mayBeOneOf(rule, counted)) {
          assertThat(told(rule, contacted(rule, last, counted, times(first, max)), by))
              .as("%s after %d by %s", by, max, counted)
              .isEqualTo(counts ? limit : "yes");
        }
        assertThat(told(rule, contacted(rule, free, counted, times(first, max)), by))
            .as("%s on the first day after", by)
            .isEqualTo("yes");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("caps")
  void the_oldest_contact_leaves_the_days_of_a_cap_first(ContactRule rule) {
    int max = rule.number(1);
    LocalDate last = rule.tuesday().plusDays(rule.number(2) - 1L);
    for (Channel by : rule.channels()) {
      var days = new ArrayList<>(times(rule.tuesday(), max - 1));
      days.addFirst(rule.tuesday().minusDays(1));
      assertThat(told(rule, contacted(rule, last, by, days), by)).isEqualTo("yes");

      days.addLast(last);
      assertThat(told(rule, contacted(rule, last, by, days), by))
          .startsWith(
              "later %s".formatted(max == 1 ? last.plusDays(rule.number(2)) : last.plusDays(1)));
    }
  }

  @ParameterizedTest
  @MethodSource("caps")
  void a_cap_counts_what_concerns_one_invoice_or_the_debtor(ContactRule rule) {
    for (Channel by : rule.channels()) {
      ASituation asked = obliging(rule, rule.tuesday() + NOON, 31).andOwes("B");
      times(rule.tuesday(), rule.number(1)).forEach(day -> contact(asked, by, day, "B"));

      assertThat(told(rule, asked, by).startsWith("later")).isEqualTo(!rule.isPerInvoice());
    }
  }

  /** A message by hand may have been an e-mail or a text, so it counts where one of them does. */
  private static boolean mayBeOneOf(ContactRule rule, Channel counted) {
    return counted == Channel.SMS && rule.channels().contains(Channel.EMAIL);
  }

  @ParameterizedTest
  @MethodSource("coolDowns")
  void a_conversation_is_followed_by_days_without_calls(ContactRule rule) {
    LocalDate first = rule.tuesday();
    LocalDate free = first.plusDays(rule.number(1));
    String silence = "later %s: conversation-lately, %s".formatted(free, rule.cites());
    for (LocalDate day = first; day.isBefore(free.plusDays(3)); day = day.plusDays(1)) {
      ASituation asked =
          obliging(rule, day + NOON, 31).spoke(first + NOON, Channel.CALL, ContactOutcome.REACHED);

      for (Channel by : CHANNELS) {
        boolean isSilent = by == Channel.CALL && day.isBefore(free);
        assertThat(told(rule, asked, by))
            .as("%s on %s", by, day)
            .isEqualTo(isSilent ? silence : "yes");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CALL,    REACHED,          true",
    "CALL,    REFUSED,          true",
    "CALL,    DISPUTE,          true",
    "CALL,    PAYMENT_PROMISED, true",
    // nobody was spoken to
    "CALL,    NOT_REACHED,      false",
    "CALL,    LEFT_MESSAGE,     false",
    // it was no call
    "VISIT,   REACHED,          false",
    "MEETING, REACHED,          false",
    "LETTER,  REACHED,          false",
    "MESSAGE, REACHED,          false",
  })
  void only_who_was_spoken_to_in_a_call_is_left_in_peace(
      Channel means, ContactOutcome outcome, boolean isSilent) {
    for (ContactRule rule : ContactRule.COOL_DOWNS) {
      ASituation asked =
          obliging(rule, rule.tuesday() + NOON, 31)
              .spoke(rule.tuesday() + "T09:00", means, outcome);

      assertThat(told(rule, asked, Channel.CALL).startsWith("later")).isEqualTo(isSilent);
    }
  }

  @ParameterizedTest
  @MethodSource("hours")
  void every_minute_that_bounds_the_hours_of_a_week_is_on_its_side(ContactRule rule) {
    LocalDate monday = rule.tuesday().minusDays(1);
    for (String zone : rule.zones()) {
      for (LocalDate day = monday; day.isBefore(monday.plusDays(14)); day = day.plusDays(1)) {
        for (String time : List.of("00:00", "07:00", "08:00", "09:00", "12:30", "13:00", "23:59")) {
          at(rule, zone, day.atTime(LocalTime.parse(time)));
        }
        for (LocalTime bound : rule.week().getOrDefault(day.getDayOfWeek(), List.of())) {
          at(rule, zone, day.atTime(bound).minusMinutes(1));
          at(rule, zone, day.atTime(bound));
        }
      }
    }
  }

  /** At a time of the zone that the rule names, or of the debtor's. */
  private static void at(ContactRule rule, String zone, LocalDateTime local) {
    ZoneId own = rule.zone().orElse(ZoneId.of(zone));
    Instant moment = local.atZone(own).toInstant();
    String debtors = moment.atZone(ZoneId.of(zone)).toLocalDateTime().toString();
    ASituation asked = obliging(rule, debtors, 31).in(rule.place(), zone);
    LocalDateTime next = nextOpen(rule, local);
    String reason = spans(rule, local.toLocalDate()).isEmpty() ? "closed-day" : "closed-hours";
    String closed = "later %s: %s, %s".formatted(next, reason, rule.cites());
    for (Channel by : CHANNELS) {
      boolean isOpen = !rule.channels().contains(by) || next.equals(local);
      Verdict verdict = verdict(rule, asked, by);

      assertThat(told(verdict, own, 16))
          .as("%s at %s of %s, for a debtor in %s", by, local, own, zone)
          .isEqualTo(isOpen ? "yes" : closed);
      assertThat(asked.byHand(by).from().orElseThrow())
          .isEqualTo(isOpen ? moment : next.atZone(own).toInstant());
    }
  }

  private static List<LocalTime> spans(ContactRule rule, LocalDate day) {
    return rule.closesOnHolidays() && isHoliday(day)
        ? List.of()
        : rule.week().getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static LocalDateTime nextOpen(ContactRule rule, LocalDateTime from) {
    List<LocalTime> today = spans(rule, from.toLocalDate());
    if (!today.isEmpty() && from.toLocalTime().isBefore(today.getLast())) {
      LocalDateTime opening = from.toLocalDate().atTime(today.getFirst());
      return from.isBefore(opening) ? opening : from;
    }
    return nextOpen(rule, from.toLocalDate().plusDays(1).atStartOfDay());
  }

  @ParameterizedTest
  @MethodSource("consents")
  void without_consent_to_the_same_medium_nothing_goes_out_by_it(ContactRule rule) {
    LocalDate today = rule.tuesday();
    String refused = "no: no-consent, " + rule.cites();
    for (Channel by : CHANNELS) {
      String unless = rule.channels().contains(by) ? refused : "yes";
      // never given, or withdrawn: then it is not on record any more
      assertThat(told(rule, unasked(rule), by)).isEqualTo(unless);
      for (Channel given : CHANNELS) {
        assertThat(told(rule, unasked(rule).consentsTo(given, today.toString()), by))
            .as("%s with consent to %s", by, given)
            .isEqualTo(given == by ? "yes" : unless);
        assertThat(told(rule, unasked(rule).consentsTo(given, today.plusDays(1).toString()), by))
            .as("%s with consent to %s from tomorrow", by, given)
            .isEqualTo(unless);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("postFirst")
  void a_letter_about_the_debt_comes_first(ContactRule rule) {
    LocalDate letter = rule.tuesday();
    int fullDays = rule.number(1);
    LocalDate from = fullDays == 0 ? letter : letter.plusDays(fullDays + 1L);
    String none = "no: post-first, " + rule.cites();
    String soon = "later %s: post-first, %s".formatted(from, rule.cites());
    for (Channel by : CHANNELS) {
      boolean waits = rule.channels().contains(by);
      String refused = waits ? none : "yes";
      for (LocalDate day = letter; day.isBefore(from.plusDays(3)); day = day.plusDays(1)) {
        String today = day + NOON;
        boolean isEarly = waits && day.isBefore(from);

        assertThat(told(rule, wrote(rule, today, letter, Channel.LETTER, "A"), by))
            .as("%s on %s", by, day)
            .isEqualTo(isEarly ? soon : "yes");
        assertThat(told(rule, wrote(rule, today, letter, Channel.LETTER), by))
            .as("a letter about all invoices")
            .isEqualTo(isEarly ? soon : "yes");
        assertThat(told(rule, wrote(rule, today, letter, Channel.LETTER, "B"), by))
            .as("a letter about another invoice")
            .isEqualTo(refused);
        assertThat(told(rule, wrote(rule, today, letter, Channel.MESSAGE, "A"), by))
            .as("a message is no letter")
            .isEqualTo(refused);
      }
      // the invoice of 31 days past due was issued 61 days before
      String later = letter.plusDays(40) + NOON;
      assertThat(told(rule, wrote(rule, later, letter.minusDays(21), Channel.LETTER, "A"), by))
          .isEqualTo("yes");
      assertThat(told(rule, wrote(rule, later, letter.minusDays(22), Channel.LETTER, "A"), by))
          .as("a letter from before the invoice")
          .isEqualTo(refused);
    }
  }

  private static ASituation wrote(
      ContactRule rule, String at, LocalDate letter, Channel means, String... invoices) {
    return consenting(rule, at, 31)
        .spoke(letter + "T09:00", means, ContactOutcome.LEFT_MESSAGE, invoices);
  }

  @ParameterizedTest
  @MethodSource("stops")
  void a_stop_ends_every_contact_and_names_the_law_that_knows_it(ContactRule rule) {
    for (Channel by : CHANNELS) {
      for (StopKind kind : StopKind.values()) {
        ASituation stopped = obliging(rule, rule.tuesday() + NOON, 31).stopped(kind);
        boolean isWishAboutMail = kind == StopKind.OPT_OUT;
        boolean isEnded = !isWishAboutMail || by == Channel.EMAIL || by == Channel.SMS;

        assertThat(told(rule, stopped, by).startsWith("no: ")).as("%s", kind).isEqualTo(isEnded);
        assertThat(told(rule, stopped, by).endsWith(", " + rule.cites()))
            .as("%s by %s", kind, by)
            .isEqualTo(
                ContactRule.STOPS.stream()
                    .filter(other -> other.pack().equals(rule.pack()))
                    .filter(other -> other.cites().equals(rule.cites()))
                    .anyMatch(other -> other.stop() == kind));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GB,     Debt Respite Scheme",
    "GB-ENG, Debt Respite Scheme",
    "GB-WLS, Debt Respite Scheme",
    "GB-SCT, house rule",
    "GB-NIR, house rule",
  })
  void breathing_space_is_law_in_england_and_wales_and_a_rule_of_the_house_elsewhere(
      String place, String cites) {
    for (Channel by : CHANNELS) {
      ASituation stopped =
          ASituation.now()
              .in(place, "Europe/London")
              .debtorIs(DebtorKind.CONSUMER)
              .underEveryLaw()
              .moratoriumUntil("2026-05-09");

      assertThat(cited(stopped.byHand(by).verdict())).startsWith(cites);
      assertThat(stopped.byHand(by).from().orElseThrow().atZone(ZoneId.of("Europe/London")))
          .asString()
          .startsWith(by == Channel.EMAIL ? "2026-05-11T09:00" : "2026-05-11T08:00");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CALL", "SMS", "VISIT", "LETTER"})
  void all_laws_of_a_place_hold_at_once(Channel by) {
    // Saturday 24 October: for the house two contacts are free again on the 25th, a Sunday; in
    // Washington no call may be placed for seven days after the conversation of the 20th.
    ASituation asked =
        ASituation.at("2026-10-24T10:00")
            .in("US-DC", "America/New_York")
            .due("2026-09-01")
            .debtorIs(DebtorKind.CONSUMER)
            .underEveryLaw()
            .consentsTo(Channel.SMS)
            .spoke("2026-09-02T10:00", Channel.LETTER, ContactOutcome.LEFT_MESSAGE)
            .spoke("2026-10-18T10:00", Channel.CALL, ContactOutcome.NOT_REACHED)
            .spoke("2026-10-20T10:00", Channel.CALL, ContactOutcome.REACHED);

    assertThat(asked.byHand(by).from().orElseThrow().atZone(ZoneId.of("America/New_York")))
        .asString()
        .startsWith(by == Channel.CALL ? "2026-10-27T08:00" : "2026-10-26T08:00");
  }

  /** A case to which nothing but the rule itself objects, if it holds. */
  private static ASituation offending(ContactRule rule, Channel by, LocalDate on, int pastDueDays) {
    String noon = on + NOON;
    return switch (rule.section()) {
      case "caps" -> {
        ASituation asked = obliging(rule, noon, pastDueDays);
        Channel counted = rule.channels().contains(by) ? by : rule.channels().iterator().next();
        times(on, rule.number(1)).forEach(day -> contact(asked, counted, day, "A"));
        yield asked;
      }
      case "coolDowns" ->
          obliging(rule, noon, pastDueDays)
              .spoke(on + "T09:00", Channel.CALL, ContactOutcome.REACHED, "A");
      case "hours" -> obliging(rule, on + "T23:30", pastDueDays);
      case "consents" -> lettered(rule, noon, pastDueDays);
      case "postFirst" -> consenting(rule, noon, pastDueDays);
      default -> obliging(rule, noon, pastDueDays).stopped(rule.stop());
    };
  }

  /** A case in which everything is done that law asks for before a contact. */
  private static ASituation obliging(ContactRule rule, String at, int pastDueDays) {
    ASituation asked = consenting(rule, at, pastDueDays);
    return letter(asked, at, pastDueDays);
  }

  private static ASituation lettered(ContactRule rule, String at, int pastDueDays) {
    return letter(owed(rule, at, pastDueDays), at, pastDueDays);
  }

  /** A letter on the day of the invoice, which is 30 days before it falls due. */
  private static ASituation letter(ASituation asked, String at, int pastDueDays) {
    LocalDate issued = LocalDateTime.parse(at).toLocalDate().minusDays(pastDueDays + 30L);
    return asked.spoke(issued + "T09:00", Channel.LETTER, ContactOutcome.LEFT_MESSAGE, "A");
  }

  private static ASituation consenting(ContactRule rule, String at, int pastDueDays) {
    return owed(rule, at, pastDueDays)
        .consentsTo(Channel.EMAIL, "2000-01-01")
        .consentsTo(Channel.SMS, "2000-01-01");
  }

  private static ASituation unasked(ContactRule rule) {
    return lettered(rule, rule.tuesday() + NOON, 31);
  }

  private static ASituation owed(ContactRule rule, String at, int pastDueDays) {
    return ASituation.at(at)
        .in(rule.place(), zone(rule))
        .under(TERMS.computeIfAbsent(rule.pack(), LawOfContactTest::alone))
        .debtorIs(DebtorKind.CONSUMER)
        .due(LocalDateTime.parse(at).toLocalDate().minusDays(pastDueDays).toString());
  }

  private static ASituation contacted(
      ContactRule rule, LocalDate on, Channel by, List<LocalDate> days) {
    ASituation asked = obliging(rule, on + NOON, 31);
    days.forEach(day -> contact(asked, by, day, "A"));
    return asked;
  }

  private static void contact(ASituation asked, Channel by, LocalDate day, String invoice) {
    Channel recorded = by == Channel.SMS ? Channel.MESSAGE : by;
    if (by == Channel.EMAIL) {
      asked.mailed(day.toString(), Level.FRIENDLY, invoice);
    } else {
      asked.spoke(day + "T09:00", recorded, ContactOutcome.NOT_REACHED, invoice);
    }
  }

  private static List<LocalDate> times(LocalDate day, int times) {
    return java.util.Collections.nCopies(times, day);
  }

  private static boolean objects(ContactRule rule, ASituation asked, Channel by) {
    return answer(rule, asked, by)
        .objection()
        .filter(why -> why.source().cites().equals(rule.cites()))
        .filter(
            why -> !rule.section().equals("caps") || why.finding().reason().equals(reason(rule)))
        .isPresent();
  }

  /** Several caps may rest on one source. */
  private static String reason(ContactRule cap) {
    return "%d-in-%d-days".formatted(cap.number(1), cap.number(2));
  }

  private static String told(ContactRule rule, ASituation asked, Channel by) {
    return told(verdict(rule, asked, by), asked.account().zone(), 10);
  }

  /** The day or the minute from which it is allowed, or why it is not, with the source. */
  private static String told(Verdict verdict, ZoneId zone, int letters) {
    return switch (verdict) {
      case Verdict.Permitted _ -> "yes";
      case Verdict.Deferred later ->
          "later %s: %s, %s"
              .formatted(
                  later.until().atZone(zone).toString().substring(0, letters),
                  later.finding().reason(),
                  later.source().cites());
      case Verdict.Prohibited no ->
          "no: %s, %s".formatted(no.finding().reason(), no.source().cites());
    };
  }

  private static String cited(Verdict verdict) {
    return verdict.objection().map(why -> why.source().cites()).orElse("");
  }

  /** The answer of the rule, to which a contact by hand must listen too. */
  private static Verdict verdict(ContactRule rule, ASituation asked, Channel by) {
    Verdict answer = answer(rule, asked, by);
    assertThat(Verdict.BY_STRICTNESS.compare(asked.byHand(by).verdict(), answer))
        .as("by hand it is no freer: %s", answer)
        .isNotNegative();
    return answer;
  }

  private static Verdict answer(ContactRule rule, ASituation asked, Channel by) {
    Situation made = asked.build().by(by);
    return Gate.ask(
            made,
            PartLevel.ofNext(
                made.open().getFirst(), made.policy().ladder().getFirst(), made.today()))
        .stream()
        .filter(each -> each.rule().word().equals(rule.gateRule()))
        .findFirst()
        .orElseThrow();
  }

  private static String zone(ContactRule rule) {
    return rule.zones().getFirst();
  }

  /** The second Wednesday of both months in which hours are asked for. */
  private static boolean isHoliday(LocalDate day) {
    return day.equals(LocalDate.parse("2026-10-14")) || day.equals(LocalDate.parse("2025-05-07"));
  }

  /** One pack and no rule of the house, or the rules of the house alone. */
  private static Terms alone(String pack) {
    Holidays holidays = (day, _) -> isHoliday(day);
    Terms shipped = StandardTerms.with(holidays);
    Policy policy = shipped.policies().getFirst();
    Policy anyHour =
        new Policy(
            policy.name(),
            policy.version(),
            policy.effectiveFrom(),
            policy.ladder(),
            new Sending(
                policy.sending().rhythm(),
                LocalTime.MIDNIGHT,
                policy.spread(),
                policy.sending().minimumAmount(),
                policy.acknowledgements(),
                policy.calls(),
                policy.letters(),
                policy.sending().invoices()),
            policy.patience(),
            policy.owner(),
            policy.caps());
    LawBook book =
        pack.equals(LawPack.DEFAULT)
            ? shipped.law()
            : new LawBook(List.of(silent(), LawPack.read(document(pack))));
    return new Terms(List.of(anyHour), book, shipped.rates(), holidays);
  }

  private static LawPack silent() {
    Map<String, Object> members = new HashMap<>(document(LawPack.DEFAULT).members());
    members.put("contact", Map.of());
    members.put("wording", Map.of());
    return LawPack.read(new Document("", members));
  }

  private static List<String> packs() {
    return JsonTree.resource("/dev/relance/law/packs.json").texts("packs");
  }

  private static Document document(String pack) {
    return JsonTree.resource("/dev/relance/law/%s.json".formatted(pack));
  }
}
