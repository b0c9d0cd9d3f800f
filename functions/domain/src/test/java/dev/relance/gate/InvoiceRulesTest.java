package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Finding;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.Source;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceRulesTest {
  @Test
  void every_rule_is_asked_and_every_answer_kept() {
    ASituation clear = ASituation.now();
    Situation asked = clear.build();

    assertThat(Gate.askInvoice(asked, clear.due(Level.FRIENDLY)))
        .hasSize(InvoiceRules.ALL.size())
        .allMatch(answer -> answer instanceof Verdict.Permitted)
        .extracting(verdict -> verdict.rule().word())
        .containsExactly(
            "record-readable",
            "settled",
            "disputed",
            "on-hold",
            "paused",
            "reply-waiting",
            "payment-announced",
            "overpaid",
            "invoice-received",
            "time-barred",
            "promise-pending",
            "offer-open",
            "auto-pay",
            "tolerance",
            "spacing",
            "notice-running",
            "invoice-cap",
            "post-first",
            "step-announced",
            "step-taken",
            "precondition",
            "approval",
            "court-ready");
  }

  @ParameterizedTest
  @CsvSource({
    // A French claim on a consumer of 2 March 2026 ends on 2 March 2028.
    "2028-03-02, CONSUMER, yes",
    "2028-03-03, CONSUMER, no: time-barred",
    "2028-03-03, COMPANY, yes",
  })
  void nobody_is_asked_for_what_has_ended_by_time(String on, DebtorKind debtor, String told) {
    ASituation owed =
        ASituation.at(on + "T09:30").underEveryLaw().governedBy("FR").debtorIs(debtor);

    assertThat(Told.of(owed.invoice("time-barred", Level.FRIENDLY))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"2028-03-02T10:00, no: time-barred", "2028-03-03T10:00, yes"})
  void who_knows_better_since_then_may_go_on(String resumed, String told) {
    ASituation owed =
        ASituation.at("2028-03-06T09:30")
            .underEveryLaw()
            .governedBy("FR")
            .debtorIs(DebtorKind.CONSUMER)
            .decided(resumed, DecisionKind.RESUME, DecidedBy.OWNER);

    assertThat(Told.of(owed.invoice("time-barred", Level.FRIENDLY))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "order-for-payment, 2026-06-10, ''",
    "judicial-officer, 2026-06-10, court-not-ready",
    "order-for-payment, 2026-05-15, court-not-ready"
  })
  void a_court_is_announced_only_when_it_will_be_open(String step, String day, String reason) {
    ASituation owed =
        ASituation.at("2026-05-16T10:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
            .announces("2026-05-14T10:00", step, day);

    Verdict verdict = owed.invoice("court-ready", Level.INTENT);

    assertThat(verdict instanceof Verdict.Prohibited p ? p.finding().reason() : "")
        .isEqualTo(reason);
    assertThat(owed.invoice("court-ready", Level.SETTLEMENT)).isInstanceOf(Verdict.Permitted.class);
  }

  @ParameterizedTest
  @CsvSource({"FIRM, yes", "INTENT, yes", "SETTLEMENT, no: disputed"})
  void no_settlement_is_offered_while_a_part_is_disputed(Level level, String told) {
    ASituation inPart =
        ASituation.now()
            .owner("2026-03-10T10:00", DecisionKind.DISPUTE, decided -> decided.disputes("40.00"));

    assertThat(Told.of(inPart.invoice("disputed", level))).isEqualTo(told);
  }

  @Test
  void a_record_that_was_rejected_holds_its_invoice() {
    assertThat(told(ASituation.now().rejected("invoice#A"), "record-readable"))
        .isEqualTo("no: record-rejected");
    assertThat(told(ASituation.now().rejected("invoice#B"), "record-readable")).isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EUR 99.99,  EUR 0.00,  yes
          EUR 100.00, EUR 0.00,  no: paid
          EUR 60.00,  EUR 40.00, no: paid   # a payment and a credit note
          EUR 0.00,   EUR 100.00, no: paid
          EUR 0.00,   EUR 99.99, yes
          """)
  void nothing_is_asked_for_what_is_settled(String paid, String credited, String expected) {
    assertThat(told(ASituation.now().invoiceIs(i -> with(i, paid, credited)), "settled"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @Test
  void what_is_written_off_is_not_asked_for() {
    assertThat(
            told(
                ASituation.now().invoiceIs(i -> AnInvoice.like(i).writtenOff().build()), "settled"))
        .isEqualTo("no: written-off");
  }

  @Test
  void a_dispute_silences_by_record_by_decision_and_by_a_call() {
    assertThat(
            told(
                ASituation.now()
                    .invoiceIs(
                        i ->
                            flagged(
                                i,
                                Optional.of(
                                    new Invoice.Dispute(
                                        LocalDate.parse("2026-03-10"), "broken", Optional.empty())),
                                Optional.empty(),
                                false)),
                "disputed"))
        .isEqualTo("no: disputed");
    assertThat(
            told(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR),
                "disputed"))
        .isEqualTo("no: disputed");
    assertThat(
            told(
                ASituation.now()
                    .spoke("2026-03-10T10:00", Channel.CALL, ContactOutcome.DISPUTE, "A"),
                "disputed"))
        .isEqualTo("no: disputed");
    assertThat(
            told(
                ASituation.now()
                    .spoke("2026-03-10T10:00", Channel.CALL, ContactOutcome.DISPUTE, "B"),
                "disputed"))
        .as("about another invoice")
        .isEqualTo("yes");
  }

  @Test
  void a_dispute_that_the_owner_resolved_silences_no_more() {
    assertThat(
            told(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR)
                    .decided("2026-03-12T10:00", DecisionKind.RESUME, DecidedBy.OWNER),
                "disputed"))
        .isEqualTo("yes");
    assertThat(
            told(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.RESUME, DecidedBy.OWNER)
                    .decided("2026-03-12T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR),
                "disputed"))
        .as("disputed again")
        .isEqualTo("no: disputed");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,          no: on-hold
          2026-03-16, yes
          2026-03-17, later 2026-03-19T09:00: on-hold   # the last day of it is today; the 18th is a holiday
          2026-03-20, later 2026-03-21T09:00: on-hold
          """)
  void a_hold_lasts_through_its_last_day(
      @org.jspecify.annotations.Nullable LocalDate until, String expected) {
    assertThat(
            told(
                ASituation.now()
                    .invoiceIs(
                        i ->
                            flagged(
                                i,
                                Optional.empty(),
                                Optional.of(
                                    new Invoice.Hold(Optional.ofNullable(until), "a question")),
                                false)),
                "on-hold"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-16, yes
          2026-03-17, later 2026-03-19T09:00: paused
          """)
  void a_pause_ends_after_its_last_day(String lastDay, String expected) {
    assertThat(told(ASituation.now().pausedUntil("2026-03-10T10:00", lastDay), "paused"))
        .isEqualTo(expected);
  }

  @Test
  void a_pause_or_stop_without_an_end_lasts_until_a_resume() {
    assertThat(
            told(
                ASituation.now().decided("2026-03-10T10:00", DecisionKind.PAUSE, DecidedBy.OWNER),
                "paused"))
        .isEqualTo("no: paused");
    assertThat(
            told(
                ASituation.now().decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.OWNER),
                "paused"))
        .isEqualTo("no: paused");
    assertThat(
            told(
                ASituation.now()
                    .decided("2026-03-10T10:00", DecisionKind.PAUSE, DecidedBy.OWNER)
                    .decided("2026-03-11T10:00", DecisionKind.RESUME, DecidedBy.OWNER),
                "paused"))
        .isEqualTo("yes");
  }

  @Test
  void an_announced_payment_silences() {
    assertThat(
            told(
                ASituation.now().decided("2026-03-10T10:00", DecisionKind.PAID, DecidedBy.DEBTOR),
                "payment-announced"))
        .isEqualTo("no: payment-announced");
    assertThat(
            told(
                ASituation.now().decided("2026-03-10T10:00", DecisionKind.SETTLE, DecidedBy.DEBTOR),
                "payment-announced"))
        .isEqualTo("no: payment-announced");
    assertThat(
            told(
                ASituation.now()
                    .spoke("2026-03-10T10:00", Channel.CALL, ContactOutcome.PAYMENT_ANNOUNCED, "A"),
                "payment-announced"))
        .isEqualTo("no: payment-announced");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # three days of grace after the promised day
          2026-03-14, later 2026-03-19T09:00: promise-pending  # grace ends today; the 18th is a holiday
          2026-03-13, yes
          2026-03-20, later 2026-03-24T09:00: promise-pending
          """)
  void a_promise_silences_until_its_grace_has_ended(String promised, String expected) {
    assertThat(
            told(ASituation.now().promisedByPhone("2026-03-10T10:00", promised), "promise-pending"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a plan of 40 on the 10th, 40 on the 20th and 40 on the 30th of March, with three days of grace
          EUR 0.00,  yes                                        # the first part was not paid
          EUR 39.99, yes
          EUR 40.00, later 2026-03-24T09:00: promise-pending    # the second one is not due yet
          EUR 80.00, later 2026-04-03T09:00: promise-pending
          """)
  void a_plan_silences_while_its_parts_are_paid(String paid, String expected) {
    assertThat(
            told(
                ASituation.now()
                    .owes("EUR 120.00")
                    .invoiceIs(i -> with(i, paid, "EUR 0.00"))
                    .planned("2026-03-05T10:00", "40", "2026-03-10", "2026-03-20", "2026-03-30"),
                "promise-pending"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @Test
  void what_is_collected_by_itself_is_not_asked_for() {
    assertThat(
            told(
                ASituation.now()
                    .invoiceIs(i -> flagged(i, Optional.empty(), Optional.empty(), true)),
                "auto-pay"))
        .isEqualTo("no: auto-pay");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EUR 5.00,   yes
          EUR 4.99,   no: below-minimum
          JPY 750,    yes
          JPY 749,    no: below-minimum
          SEK 49.99,  no: below-minimum
          BRL 1.00,   yes                  # a currency that the policy does not name
          BRL 0.99,   no: below-minimum
          """)
  void a_sum_too_small_is_not_asked_for(String owed, String expected) {
    assertThat(told(ASituation.now().owes(owed), "tolerance"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-10, yes                                     # seven days ago
          2026-03-11, later 2026-03-19T09:00: spacing         # free on the 18th, a holiday
          2026-03-17, later 2026-03-24T09:00: spacing
          """)
  void levels_are_seven_calendar_days_apart(String last, String expected) {
    assertThat(told(ASituation.now().mailed(last, Level.COURTESY, "A"), "spacing"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a formal notice of 4 March asks for payment by the 18th; that of the 2nd ran until yesterday
          2026-03-04, FRIENDLY,      later 2026-03-19T09:00: notice-running
          2026-03-04, FIRM,          later 2026-03-19T09:00: notice-running
          2026-03-04, SETTLEMENT,    later 2026-03-19T09:00: notice-running
          2026-03-04, FORMAL_NOTICE, yes
          2026-03-04, INTENT,        yes
          2026-03-03, FRIENDLY,      later 2026-03-19T09:00: notice-running  # the 18th is a holiday
          2026-03-02, FRIENDLY,      yes
          """)
  void nothing_gentler_goes_out_before_the_end_of_a_formal_notice(
      String on, Level level, String expected) {
    ASituation asked = ASituation.now().andOwes("B").mailed(on, Level.FORMAL_NOTICE, "B");

    assertThat(Told.of(asked.invoice("notice-running", level)))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  /** The 18th is a holiday: what the owner is asked on it would be told a day late. */
  @ParameterizedTest
  @CsvSource({"2026-03-18T10:00, later 2026-03-19T09:00: notice-running", "2026-03-19T09:30, yes"})
  void a_notice_stands_until_the_first_moment_after_it_at_which_a_message_can_go_out(
      String at, String expected) {
    ASituation asked =
        ASituation.at(at).andOwes("B").mailed("2026-03-03", Level.FORMAL_NOTICE, "B");

    assertThat(Told.of(asked.invoice("notice-running", Level.FRIENDLY))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20, FORMAL_NOTICE, later 2026-03-21T09:00: notice-running",
    "2026-03-20, SETTLEMENT,    later 2026-03-21T09:00: notice-running",
    "2026-03-20, INTENT,        yes",
    "2026-03-17, COURTESY,      later 2026-03-19T09:00: notice-running",
    "2026-03-16, COURTESY,      yes",
  })
  void nothing_gentler_goes_out_before_an_announced_day_is_over(
      String day, Level level, String expected) {
    ASituation asked =
        ASituation.now()
            .announces("2026-02-20T10:00", "counsel", day)
            .announced("2026-02-23", LegalStep.COUNSEL, day)
            .announces("2026-02-24T10:00", "counsel", "2027-01-01");

    assertThat(Told.of(asked.invoice("notice-running", level)))
        .as("what was announced counts, not what one owner approved since")
        .isEqualTo(expected);
  }

  @Test
  void a_notice_by_hand_runs_like_one_of_ours_and_one_for_a_paid_invoice_has_ended() {
    var given =
        new Notice(
            NoticeKind.FORMAL_NOTICE,
            Dispatch.REGISTERED,
            Optional.of(LocalDate.parse("2026-03-06")),
            Optional.empty(),
            List.of());

    assertThat(
            Told.of(
                ASituation.now()
                    .took("2026-03-04T10:00", given, "A")
                    .invoice("notice-running", Level.FIRM)))
        .isEqualTo("later 2026-03-21T09:00: notice-running");
    assertThat(
            Told.of(
                ASituation.now()
                    .mailed("2026-03-04", Level.FORMAL_NOTICE, "P")
                    .invoice("notice-running", Level.FIRM)))
        .isEqualTo("yes");
  }

  @Test
  void a_lapsed_level_needs_no_distance() {
    assertThat(
            told(
                ASituation.now()
                    .mailed(
                        "2026-03-16",
                        Level.COURTESY,
                        Touchpoint.Fate.REFUSED,
                        LevelOutcome.LAPSED,
                        "A"),
                "spacing"))
        .isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-10, A, yes
          2026-03-11, A, later 2026-03-19T09:00: 1-in-7-days
          2026-03-16, B, yes                                  # about another invoice
          """)
  void one_message_about_an_invoice_in_seven_days_is_the_most(
      String day, String about, String expected) {
    assertThat(told(ASituation.now().mailed(day, Level.FRIENDLY, about), "invoice-cap"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MESSAGE, later 2026-03-23T09:00: 1-in-7-days   # an e-mail by hand counts like ours
          CALL,    yes                                   # the cap is on electronic messages
          LETTER,  yes
          """)
  void the_cap_per_invoice_counts_electronic_messages(Channel channel, String expected) {
    assertThat(
            told(
                ASituation.now().spoke("2026-03-16T10:00", channel, ContactOutcome.REACHED, "A"),
                "invoice-cap"))
        .isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FORMAL_NOTICE, 1, no: too-few-served
          FORMAL_NOTICE, 2, yes
          INTENT,        2, no: too-few-served
          INTENT,        3, yes
          FIRM,          0, yes
          """)
  void a_legal_step_needs_served_reminders(Level level, int served, String expected) {
    ASituation asked = ASituation.now();
    Level[] levels = {Level.FRIENDLY, Level.CLARIFICATION, Level.COMPROMISE};
    for (int i = 0; i < served; i++) {
      asked.mailed("2026-02-%02d".formatted(1 + 7 * i), levels[i], "A");
    }
    assertThat(Told.of(asked.invoice("precondition", level))).isEqualTo(expected);
  }

  @Test
  void a_bounced_or_unconfirmed_level_is_not_served() {
    ASituation asked =
        ASituation.now()
            .mailed("2026-02-01", Level.FRIENDLY, "A")
            .mailed(
                "2026-02-10",
                Level.CLARIFICATION,
                Touchpoint.Fate.UNCONFIRMED,
                LevelOutcome.UNCONFIRMED,
                "A");

    assertThat(Told.of(asked.invoice("precondition", Level.FORMAL_NOTICE)))
        .isEqualTo("no: too-few-served");
  }

  @ParameterizedTest
  @EnumSource(names = {"FORMAL_NOTICE", "INTENT", "SETTLEMENT"})
  void levels_that_need_it_wait_for_the_owners_approval(Level level) {
    assertThat(Told.of(ASituation.now().invoice("approval", level)))
        .isEqualTo("no: approval-needed");
    assertThat(
            Told.of(
                ASituation.now()
                    .approved("2026-03-10T10:00", Level.FIRM)
                    .invoice("approval", level)))
        .as("an approval of another level")
        .isEqualTo("no: approval-needed");
  }

  @Test
  void nobody_but_the_owner_approves() {
    assertThat(
            Told.of(
                ASituation.now()
                    .approvedBy(DecidedBy.DEBTOR, "2026-03-10T10:00", Level.FORMAL_NOTICE)
                    .invoice("approval", Level.FORMAL_NOTICE)))
        .isEqualTo("no: approval-needed");
  }

  @Test
  void the_owners_last_word_counts() {
    assertThat(
            Told.of(
                ASituation.now()
                    .approved("2026-03-10T10:00", Level.FORMAL_NOTICE)
                    .invoice("approval", Level.FORMAL_NOTICE)))
        .isEqualTo("yes");
    assertThat(
            Told.of(
                ASituation.now()
                    .approved("2026-03-10T10:00", Level.FORMAL_NOTICE)
                    .refused("2026-03-11T10:00", Level.FORMAL_NOTICE)
                    .invoice("approval", Level.FORMAL_NOTICE)))
        .isEqualTo("no: approval-needed");
  }

  @Test
  void an_approval_of_intent_must_name_the_step_and_its_day() {
    assertThat(
            Told.of(
                ASituation.now()
                    .approved("2026-03-10T10:00", Level.INTENT)
                    .invoice("approval", Level.INTENT)))
        .isEqualTo("no: approval-needed");
  }

  @Test
  void house_rules_about_an_invoice_may_be_left_aside_and_others_not() {
    ASituation asked =
        ASituation.now()
            .owes("EUR 4.00")
            .mailed("2026-03-16", Level.COURTESY, "A")
            .leftAside("tolerance", DecidedBy.OWNER, "2026-03-31")
            .leftAside("spacing", DecidedBy.OWNER, "2026-03-31")
            .leftAside("disputed", DecidedBy.OWNER, "2026-03-31")
            .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR);

    assertThat(told(asked, "tolerance")).isEqualTo("yes");
    assertThat(told(asked, "spacing")).isEqualTo("yes");
    assertThat(told(asked, "disputed")).isEqualTo("no: disputed");
  }

  @Test
  void the_strictest_answer_wins_and_of_equals_the_first() {
    Verdict yes = new Verdict.Permitted(Rule.SETTLED);
    Verdict soon = deferred(Rule.SPACING, "2026-03-17T09:00:00Z");
    Verdict late = deferred(Rule.PAUSED, "2026-03-18T09:00:00Z");
    Verdict no = prohibited(Rule.AUTO_PAY, Source.HOUSE);

    assertThat(Verdict.strictest(List.of(yes, soon, late))).isSameAs(late);
    assertThat(Verdict.strictest(List.of(late, soon, yes))).isSameAs(late);
    assertThat(Verdict.strictest(List.of(yes, no, late))).isSameAs(no);
    assertThat(Verdict.strictest(List.of(prohibited(Rule.DISPUTED, Source.HOUSE), no)).rule())
        .isEqualTo(Rule.DISPUTED);
  }

  @Test
  void of_equals_the_law_wins_whatever_its_citation_says() {
    Verdict house = prohibited(Rule.AUTO_PAY, Source.house("Law on rules of the house"));
    Verdict law = prohibited(Rule.TIME_BARRED, Source.law("house rules act, section 1"));

    assertThat(Verdict.strictest(List.of(house, law))).isSameAs(law);
  }

  private static Verdict prohibited(Rule rule, Source source) {
    return new Verdict.Prohibited(rule, new Finding.AutoPay(), source);
  }

  private static Verdict deferred(Rule rule, String until) {
    return new Verdict.Deferred(rule, new Finding.AutoPay(), Source.HOUSE, Instant.parse(until));
  }

  @Test
  void the_earliest_time_is_when_all_rules_permit() {
    // The cap frees on the 19th (the 18th is a holiday), the hold ends on the 20th.
    ASituation asked =
        ASituation.now()
            .mailed("2026-03-11", Level.COURTESY, "A")
            .pausedUntil("2026-03-10T10:00", "2026-03-19");
    Situation built = asked.build();

    assertThat(Gate.earliest(built, asked.due(Level.FRIENDLY)))
        .contains(java.time.Instant.parse("2026-03-20T08:00:00Z"));

    ASituation disputed = asked.decided("2026-03-12T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR);
    Situation no = disputed.build();
    assertThat(Gate.earliest(no, disputed.due(Level.FRIENDLY))).isEmpty();
  }

  private static String told(ASituation asked, String rule) {
    return Told.of(asked.invoice(rule, Level.FRIENDLY));
  }

  private static Invoice with(Invoice i, String paid, String credited) {
    return AnInvoice.like(i)
        .paid(List.of(new Invoice.Payment(LocalDate.parse("2026-03-09"), Money.parse(paid))))
        .credited(
            List.of(
                new Invoice.Credit(
                    LocalDate.parse("2026-03-08"), Money.parse(credited), "returned")))
        .build();
  }

  private static Invoice flagged(
      Invoice i, Optional<Invoice.Dispute> dispute, Optional<Invoice.Hold> hold, boolean autoPay) {
    return AnInvoice.like(i).flagged(dispute, hold, autoPay).build();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a written notice about the debt, and six full days: the 11th to the 16th
          ,                 A, no: post-first
          2026-03-12T10:00, A, later 2026-03-19T09:00: post-first
          2026-03-11T10:00, A, later 2026-03-19T09:00: post-first
          2026-03-10T10:00, A, yes
          2026-03-10T10:00, B, no: post-first
          2026-01-31T10:00, A, yes
          2026-01-30T10:00, A, no: post-first
          """)
  void in_ontario_a_letter_about_the_debt_comes_first(
      @org.jspecify.annotations.Nullable String letter, String about, String expected) {
    ASituation asked =
        ASituation.now()
            .in("CA-ON", "America/Toronto")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER);
    if (letter != null) {
      asked.spoke(letter, Channel.LETTER, ContactOutcome.LEFT_MESSAGE, about);
    }
    assertThat(Told.of(asked.invoice("post-first", Level.FRIENDLY), "America/Toronto"))
        .isEqualTo(expected);
  }
}
