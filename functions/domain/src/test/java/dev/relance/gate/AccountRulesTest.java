package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.finding.Finding;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.law.LawPack;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountRulesTest {
  @Test
  void every_rule_is_asked_and_every_answer_kept() {
    assertThat(Gate.askAccount(ASituation.now().build()))
        .hasSize(AccountRules.ALL.size())
        .allMatch(answer -> answer instanceof Verdict.Permitted)
        .extracting(verdict -> verdict.rule().word())
        .containsExactly(
            "creditor-known",
            "debtor-known",
            "stopped",
            "opted-out",
            "right-person",
            "address",
            "time-zone",
            "feed-fresh",
            "sending-stopped",
            "unsettled-send",
            "refused-lately",
            "put-off-lately",
            "consent",
            "cool-down",
            "debtor-cap",
            "debtor-spacing",
            "turn",
            "contact-window");
  }

  @Test
  void what_is_not_known_prohibits() {
    assertThat(Told.of(ASituation.now().withoutCreditor().account("creditor-known")))
        .isEqualTo("no: creditor-missing");
    assertThat(Told.of(ASituation.now().withoutDebtor().account("debtor-known")))
        .isEqualTo("no: debtor-missing");
    assertThat(Told.of(ASituation.now().withoutZone("ZZ").account("time-zone")))
        .isEqualTo("no: zone-unknown");
  }

  @Test
  void a_missing_record_that_was_rejected_says_so() {
    Verdict answer = ASituation.now().withoutDebtor().rejected("debtor#d").account("debtor-known");

    assertThat(answer.objection().map(Verdict.Objection::finding))
        .contains(new Finding.DebtorMissing("d", List.of("dueDate is missing")));
  }

  @ParameterizedTest
  @EnumSource(StopKind.class)
  void every_stop_prohibits(StopKind kind) {
    assertThat(Told.of(ASituation.now().stopped(kind).account("stopped")))
        .isEqualTo("no: " + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-17, no: lawyer", "2026-03-18, yes"})
  void a_stop_acts_from_its_first_day(String since, String told) {
    assertThat(Told.of(ASituation.now().stopped(StopKind.LAWYER, since).account("stopped")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    // today is Tuesday, 17 March 2026; e-mail is allowed on Saturdays
    "2026-03-16, yes",
    "2026-03-17, later 2026-03-19T09:00: moratorium", // the 18th is a holiday,
    "2026-03-20, later 2026-03-21T09:00: moratorium",
  })
  void a_moratorium_defers_through_its_last_day(String lastDay, String told) {
    assertThat(Told.of(ASituation.now().moratoriumUntil(lastDay).account("stopped")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "GB,     SI 2020/1311",
    "GB-ENG, SI 2020/1311",
    "GB-WLS, SI 2020/1311",
    "GB-SCT, house rule",
    "GB-NIR, house rule"
  })
  void a_moratorium_is_told_with_the_law_of_its_place(String place, String cites) {
    Verdict answer =
        ASituation.now()
            .underEveryLaw()
            .in(place, "Europe/London")
            .debtorIs(DebtorKind.CONSUMER)
            .stopped(StopKind.MORATORIUM)
            .account("stopped");

    assertThat(((Verdict.Prohibited) answer).source().cites()).contains(cites);
  }

  @Test
  void of_several_stops_the_longest_holds() {
    assertThat(
            Told.of(
                ASituation.now()
                    .moratoriumUntil("2026-03-20")
                    .stopped(StopKind.LAWYER)
                    .account("stopped")))
        .isEqualTo("no: lawyer");
  }

  @Test
  void the_debtors_wish_to_stop_prohibits_and_the_owners_does_not_count_as_one() {
    assertThat(
            Told.of(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.DEBTOR)
                    .account("opted-out")))
        .isEqualTo("no: opt-out");
    assertThat(
            Told.of(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.OWNER)
                    .account("opted-out")))
        .isEqualTo("yes");
  }

  @Test
  void the_owner_cannot_undo_the_debtors_wish_to_stop() {
    assertThat(
            Told.of(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.DEBTOR)
                    .decided("2026-03-12T10:00", DecisionKind.RESUME, DecidedBy.OWNER)
                    .account("opted-out")))
        .isEqualTo("no: opt-out");
  }

  @Test
  void after_somebody_else_was_reached_nothing_goes_out_until_a_resume() {
    ASituation reached =
        ASituation.now().spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.WRONG_PERSON);
    assertThat(Told.of(reached.account("right-person"))).isEqualTo("no: wrong-person");
    assertThat(reached.account("right-person").objection().map(Verdict.Objection::finding))
        .contains(new Finding.WrongPerson(LocalDate.parse("2026-03-16")));

    reached.decided("2026-03-16T09:59", DecisionKind.RESUME, DecidedBy.OWNER);
    assertThat(Told.of(reached.account("right-person"))).isEqualTo("no: wrong-person");
    reached.decided("2026-03-16T10:00", DecisionKind.RESUME, DecidedBy.OWNER);
    assertThat(Told.of(reached.account("right-person"))).isEqualTo("yes");

    assertThat(
            Told.of(
                ASituation.now()
                    .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.REACHED)
                    .account("right-person")))
        .isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource({
    // We ask for consent in New York City from 1 September 2026, and its law from 2027; D.C. asks
    // for consent before.
    "US,        America/New_York, CONSUMER, 2026-10-06, no: no-consent",
    "US,        America/New_York, COMPANY,  2026-10-06, yes",
    "US-TX,     America/Chicago,  CONSUMER, 2026-10-06, yes",
    "US-NY-NYC, America/New_York, CONSUMER, 2026-10-06, no: no-consent",
    // somewhere in the State is perhaps in the city; Buffalo is not
    "US-NY,     America/New_York, CONSUMER, 2026-10-06, no: no-consent",
    "US-NY,     America/New_York, CONSUMER, 2026-08-25, yes",
    "US-NY,     America/New_York, COMPANY,  2026-10-06, yes",
    "US-NY-BUF, America/New_York, CONSUMER, 2026-10-06, yes",
  })
  void where_the_region_or_the_city_is_not_known_the_law_of_every_part_holds(
      String place, String zone, DebtorKind debtor, String on, String told) {
    assertThat(
            Told.of(
                ASituation.at(on + "T10:30")
                    .underEveryLaw()
                    .in(place, zone)
                    .debtorIs(debtor)
                    .account("consent")))
        .isEqualTo(told);
  }

  @Test
  void an_address_must_take_mail() {
    assertThat(Told.of(ASituation.now().emails().account("address"))).isEqualTo("no: no-address");
    assertThat(Told.of(ASituation.now().suppressed("a@debtor.example").account("address")))
        .as("the second takes it")
        .isEqualTo("yes");
    assertThat(
            Told.of(
                ASituation.now()
                    .suppressed("a@debtor.example")
                    .suppressed("b@debtor.example")
                    .account("address")))
        .isEqualTo("no: address-suppressed");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # it is 08:30 UTC on the 17th
          2026-03-17T08:00:00Z, 24, yes
          2026-03-16T08:30:00Z, 24, yes    # exactly 24 hours
          2026-03-16T08:29:59Z, 24, later 2026-03-19T09:00: feed-stale # the 18th is a holiday
          """)
  void a_feed_that_is_silent_for_too_long_defers(String seen, int hours, String expected) {
    assertThat(Told.of(ASituation.now().stale(hours, seen).account("feed-fresh")))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          AUTHORIZED,  AUTHORIZED,  2026-03-17T09:30, later 2026-03-18T09:00: send-unsettled
          AUTHORIZED,  AUTHORIZED,  2026-03-18T08:59, later 2026-03-18T09:00: send-unsettled
          # from the deadline on it is unconfirmed, and no longer holds the others up
          AUTHORIZED,  AUTHORIZED,  2026-03-18T09:00, yes
          ACCEPTED,    SERVED,      2026-03-17T09:30, yes
          """)
  void a_message_without_an_outcome_holds_the_next_one_up(
      Touchpoint.Fate fate, LevelOutcome outcome, String at, String expected) {
    assertThat(
            Told.of(
                ASituation.at(at)
                    .mailed("2026-03-17", Level.FRIENDLY, fate, outcome, "A")
                    .account("unsettled-send")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 2026-03-17T09:14, later 2026-03-17T09:15: refused-lately
          1, 2026-03-17T09:15, yes
          2, 2026-03-17T09:59, later 2026-03-17T10:00: refused-lately
          3, 2026-03-17T12:59, later 2026-03-17T13:00: refused-lately
          4, 2026-03-18T08:59, later 2026-03-18T09:00: refused-lately
          4, 2026-03-18T09:00, yes
          """)
  void after_refusals_there_is_a_longer_and_longer_pause(int refusals, String at, String expected) {
    ASituation asked = ASituation.at(at);
    for (int i = 0; i < refusals; i++) {
      asked.mailed(
          "2026-03-17", Level.FRIENDLY, Touchpoint.Fate.REFUSED, LevelOutcome.AUTHORIZED, "A");
    }
    assertThat(Told.of(asked.account("refused-lately"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # today is Tuesday the 17th, a window of 7 days reaches back to the 11th
          2026-03-11, 2026-03-16, later 2026-03-19T09:00: 2-in-7-days  # free on the 18th, a holiday
          2026-03-10, 2026-03-16, yes
          2026-03-16, 2026-03-16, later 2026-03-23T09:00: 2-in-7-days
          2026-03-10, 2026-03-10, yes
          """)
  void two_contacts_with_a_debtor_in_seven_calendar_days_are_the_most(
      String first, String second, String expected) {
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed(first, Level.FRIENDLY, "B")
                    .mailed(second, Level.FRIENDLY, "C")
                    .account("debtor-cap")))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-10, yes                                       # seven days ago
          2026-03-11, later 2026-03-19T09:00: debtor-spacing    # free on the 18th, a holiday
          2026-03-16, later 2026-03-23T09:00: debtor-spacing
          """)
  void reminders_to_one_debtor_are_seven_calendar_days_apart(String last, String expected) {
    assertThat(
            Told.of(ASituation.now().mailed(last, Level.FRIENDLY, "B").account("debtor-spacing")))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,     LAPSED,      yes",
    "BOUNCED,     LAPSED,      yes",
    "UNCONFIRMED, UNCONFIRMED, later 2026-03-23T09:00: debtor-spacing",
    "AUTHORIZED,  AUTHORIZED,  later 2026-03-23T09:00: debtor-spacing",
    "COMPLAINED,  SERVED,      later 2026-03-23T09:00: debtor-spacing"
  })
  void only_a_reminder_that_may_have_been_read_counts(
      Touchpoint.Fate fate, LevelOutcome outcome, String expected) {
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-16", Level.FRIENDLY, fate, outcome, "B")
                    .account("debtor-spacing")))
        .isEqualTo(expected);
  }

  @Test
  void a_contact_by_hand_is_no_reminder_and_needs_no_distance_to_one() {
    assertThat(
            Told.of(
                ASituation.now()
                    .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.NOT_REACHED)
                    .account("debtor-spacing")))
        .isEqualTo("yes");
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-16", Level.FRIENDLY, "B")
                    .byHand(Channel.CALL)
                    .verdict()))
        .isEqualTo("yes");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void contacts_by_hand_count_by_every_channel(Channel means) {
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-12", Level.FRIENDLY, "B")
                    .spoke("2026-03-16T23:30", means, ContactOutcome.NOT_REACHED)
                    .account("debtor-cap")))
        .isEqualTo("later 2026-03-19T09:00: 2-in-7-days");
  }

  @Test
  void a_refused_message_is_no_contact_and_an_unconfirmed_one_is() {
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-12", Level.FRIENDLY, "B")
                    .mailed(
                        "2026-03-13",
                        Level.FRIENDLY,
                        Touchpoint.Fate.REFUSED,
                        LevelOutcome.AUTHORIZED,
                        "C")
                    .account("debtor-cap")))
        .isEqualTo("yes");
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-12", Level.FRIENDLY, "B")
                    .mailed(
                        "2026-03-13",
                        Level.FRIENDLY,
                        Touchpoint.Fate.UNCONFIRMED,
                        LevelOutcome.UNCONFIRMED,
                        "C")
                    .account("debtor-cap")))
        .isEqualTo("later 2026-03-19T09:00: 2-in-7-days");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # six contacts a week apart: the first one leaves the window of 30 days on its 31st day
          2026-02-16, later 2026-03-19T09:00: 6-in-30-days
          2026-02-15, yes
          """)
  void six_contacts_in_thirty_days_are_the_most(String first, String expected) {
    ASituation asked = ASituation.now().mailed(first, Level.FRIENDLY, "B");
    for (String day :
        new String[] {"2026-02-20", "2026-02-25", "2026-03-02", "2026-03-06", "2026-03-10"}) {
      asked.mailed(day, Level.FRIENDLY, "B");
    }
    assertThat(Told.of(asked.account("debtor-cap"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-17T08:59, later 2026-03-17T09:00: closed-hours
          2026-03-17T09:00, yes
          2026-03-17T19:59, yes
          2026-03-17T20:00, later 2026-03-19T09:00: closed-hours  # the 18th is a holiday
          2026-03-18T10:00, later 2026-03-19T09:00: closed-day
          2026-03-21T08:59, later 2026-03-21T09:00: closed-hours  # Saturday
          2026-03-21T19:59, yes
          2026-03-22T12:00, later 2026-03-23T09:00: closed-day    # Sunday
          2026-03-28T20:00, later 2026-03-30T09:00: closed-hours  # the clocks change on the 29th
          """)
  void messages_go_out_in_the_hours_and_on_the_days_for_them(String at, String expected) {
    assertThat(Told.of(ASituation.at(at).account("contact-window")))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @Test
  void where_the_zone_is_not_known_every_zone_of_the_country_must_be_open() {
    // Nine in Honolulu is 19:00 in UTC, when it is 14:00 in New York.
    ASituation unknown = ASituation.at("2026-03-02T15:30").due("2026-02-02").withoutZone("US");
    assertThat(Told.of(unknown.account("time-zone"))).isEqualTo("yes");
    Verdict answer = unknown.account("contact-window");
    assertThat(answer).isInstanceOf(Verdict.Deferred.class);
    assertThat(((Verdict.Deferred) answer).until()).isEqualTo("2026-03-02T19:00:00Z");
  }

  @Test
  void a_closed_day_without_a_holiday_is_told_by_its_weekday() {
    Verdict answer = ASituation.at("2026-03-22T12:00").account("contact-window");

    assertThat(answer.objection().map(Verdict.Objection::finding))
        .contains(
            new Finding.ClosedDay(
                LocalDateTime.parse("2026-03-22T12:00").atZone(ZoneId.of("Europe/Paris")),
                Optional.empty()));
  }

  /** Nine in Guadeloupe is 13:00 in UTC, and nine in Guam 23:00 of the day before. */
  @ParameterizedTest
  @CsvSource({
    "FR-971, 2026-03-03T01:00, 2026-03-03T13:00:00Z",
    "FR-69,  2026-03-03T01:00, 2026-03-03T08:00:00Z",
    "US-GU,  2026-03-02T22:00, 2026-03-02T23:00:00Z",
  })
  void an_overseas_region_has_its_own_time(String region, String at, String until) {
    ASituation unknown = ASituation.at(at).due("2026-02-02").withoutZone(region);

    assertThat(((Verdict.Deferred) unknown.account("contact-window")).until()).isEqualTo(until);
  }

  /** A consumer of whom nobody recorded a country, with a creditor in France. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York, DEFAULT US US-CA US-MA US-NY US-NYC US-TX US-FL US-DC",
    "Europe/Berlin, DEFAULT DE",
    "Europe/Paris, DEFAULT FR",
    "UTC, DEFAULT FR",
  })
  void without_a_country_the_law_is_that_of_the_recorded_zone_else_of_the_creditor(
      String zone, String packs) {
    ASituation unknown = ASituation.at("2026-10-20T10:00").underEveryLaw().in("FR", zone).nowhere();

    assertThat(unknown.build().law().packs()).map(LawPack::code).containsExactly(packs.split(" "));
  }

  @Test
  void places_that_ask_for_consent_get_no_mail_without_it() {
    ASituation inCapital =
        ASituation.at("2026-04-20T10:00")
            .in("US-DC", "America/New_York")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER);
    assertThat(Told.of(inCapital.account("consent"))).isEqualTo("no: no-consent");
    assertThat(((Verdict.Prohibited) inCapital.account("consent")).source().cites())
        .contains("28-3814");
    assertThat(Told.of(inCapital.consentsTo(Channel.SMS).account("consent")))
        .isEqualTo("no: no-consent");
    assertThat(Told.of(inCapital.consentsTo(Channel.EMAIL).account("consent"))).isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # in the District of Columbia the section holds for consumers' debts more than 30 days late
          CONSUMER,    2026-04-01T10:00, yes
          CONSUMER,    2026-04-02T10:00, no: no-consent
          COMPANY,     2026-04-20T10:00, yes
          SOLE_TRADER, 2026-04-20T10:00, yes
          """)
  void a_rule_holds_for_whom_it_protects_and_from_when(
      DebtorKind kind, String at, String expected) {
    assertThat(
            Told.of(
                ASituation.at(at)
                    .in("US-DC", "America/New_York")
                    .underEveryLaw()
                    .debtorIs(kind)
                    .account("consent")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # we ask for the consent of New York City from 1 September 2026
          2026-08-31T10:00, yes
          2026-09-01T10:00, no: no-consent
          """)
  void a_pack_holds_from_its_first_day(String at, String expected) {
    assertThat(
            Told.of(
                ASituation.at(at)
                    .in("US-NY-NYC", "America/New_York")
                    .underEveryLaw()
                    .debtorIs(DebtorKind.CONSUMER)
                    .account("consent")))
        .isEqualTo(expected);
  }

  @Test
  void rules_for_third_parties_hold_until_the_creditor_leaves_them_aside_with_a_reason() {
    ASituation inOntario =
        ASituation.now()
            .in("CA-ON", "America/Toronto")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .withoutThirdPartyRules("we collect our own invoices");

    assertThat(Told.of(inOntario.invoice("post-first", Level.FRIENDLY))).isEqualTo("yes");
    assertThat(inOntario.build().law().reference())
        .endsWith("without rules for third parties: we collect our own invoices");

    // What binds creditors cannot be left aside so.
    assertThat(
            Told.of(
                ASituation.at("2026-04-20T10:00")
                    .in("US-DC", "America/New_York")
                    .underEveryLaw()
                    .debtorIs(DebtorKind.CONSUMER)
                    .withoutThirdPartyRules("we collect our own invoices")
                    .account("consent")))
        .isEqualTo("no: no-consent");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          debtor-cap, OWNER,  2026-03-17, yes
          debtor-cap, OWNER,  2026-03-16, later 2026-03-19T09:00: 2-in-7-days  # it has ended
          debtor-cap, DEBTOR, 2026-03-17, later 2026-03-19T09:00: 2-in-7-days
          spacing,    OWNER,  2026-03-17, later 2026-03-19T09:00: 2-in-7-days  # another rule
          """)
  void the_owner_may_leave_a_house_rule_aside(
      String rule, DecidedBy by, String lastDay, String expected) {
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-12", Level.FRIENDLY, "B")
                    .mailed("2026-03-16", Level.FRIENDLY, "C")
                    .leftAside(rule, by, lastDay)
                    .account("debtor-cap")))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @Test
  void what_law_asks_for_cannot_be_left_aside() {
    // Of two contacts in seven days, New York City allows no third until 2027.
    ASituation inCity =
        ASituation.at("2026-09-17T10:00")
            .in("US-NY-NYC", "America/New_York")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .consentsTo(Channel.EMAIL)
            .mailed("2026-09-14", Level.FRIENDLY, "A")
            .mailed("2026-09-15", Level.FRIENDLY, "A")
            .mailed("2026-09-16", Level.FRIENDLY, "A")
            .leftAside("debtor-cap", DecidedBy.OWNER, "2026-12-31")
            .leftAside("invoice-cap", DecidedBy.OWNER, "2026-12-31");

    Verdict account = inCity.account("debtor-cap");
    Verdict invoice = inCity.invoice("invoice-cap", Level.FIRM);
    assertThat(java.util.List.of(account, invoice))
        .anySatisfy(
            answer -> {
              assertThat(answer).isInstanceOf(Verdict.Deferred.class);
              assertThat(((Verdict.Deferred) answer).finding().reason()).isEqualTo("2-in-7-days");
            });
  }

  @Test
  void hours_of_law_stay_when_the_house_hours_are_left_aside() {
    ASituation night =
        ASituation.at("2026-04-20T06:00")
            .in("US-FL", "America/New_York")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .leftAside("contact-window", DecidedBy.OWNER, "2026-12-31");

    Verdict answer = night.account("contact-window");

    assertThat(Told.of(answer, "America/New_York"))
        .isEqualTo("later 2026-04-20T08:00: closed-hours");
    assertThat(((Verdict.Deferred) answer).source().cites()).doesNotContain("house rule");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T07:59, later 2026-03-16T08:00: closed-hours",
    "2026-03-16T08:00, yes",
    "2026-03-15T20:59, yes", // a Sunday
    "2026-03-15T21:00, later 2026-03-16T08:00: closed-hours",
  })
  void who_leaves_the_hours_of_the_house_aside_still_disturbs_nobody_at_night(
      String at, String told) {
    ASituation asked = ASituation.at(at).leftAside("contact-window", DecidedBy.OWNER, "2026-12-31");

    assertThat(Told.of(asked.account("contact-window"))).isEqualTo(told);
  }

  @Test
  void where_no_hour_of_the_day_is_allowed_everywhere_the_owner_is_told() {
    // A Russian debtor may be in any of the zones from Kaliningrad to Kamchatka, ten hours apart.
    ASituation asked = ASituation.at("2026-03-16T10:00").withoutZone("RU").sendsFrom("10:00");

    assertThat(Told.of(asked.account("contact-window"))).isEqualTo("no: closed-hours");
    assertThat(asked.decision().findings().questions())
        .contains(
            new dev.relance.escalation.Question(
                dev.relance.vocabulary.QuestionKind.PRECONDITION_MISSING,
                List.of("A"),
                new Matter.OfRule(Rule.CONTACT_WINDOW),
                List.of(Answer.LETTER, Answer.CALL, Answer.CORRECT_RECORD, Answer.PAUSE)));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-06, yes", "2026-10-07, no: no-consent"})
  void a_consent_counts_from_its_day_on(String since, String told) {
    ASituation asked =
        ASituation.at("2026-10-06T10:30")
            .underEveryLaw()
            .in("US-NY-NYC", "America/New_York")
            .debtorIs(DebtorKind.CONSUMER)
            .consentsTo(Channel.EMAIL, since);

    assertThat(Told.of(asked.account("consent"))).isEqualTo(told);
  }
}
