package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debtor hears from a creditor in one tone at a time, however many invoices are open. */
class OneVoiceTest {
  private static final String QUIET_AND_PLAIN =
      """
      [{"policy": "quiet", "version": 1, "effectiveFrom": "2026-01-01", "why": "Seldom.",
        "ladder": [{"level": "friendly", "day": 1}, {"level": "firm", "day": 31}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "ownerThreshold": {"ageDays": 180, "amount": {}},
        "limits": {"caps": [
            {"per": "debtor", "max": 1, "days": 14, "channels": ["all"], "cites": "house rule", "why": "quiet"}],
          "cites": "house rule", "why": "quiet"}},
       {"policy": "plain", "version": 1, "effectiveFrom": "2026-01-01", "why": "Plain.",
        "ladder": [{"level": "friendly", "day": 1}, {"level": "firm", "day": 31}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "ownerThreshold": {"ageDays": 180, "amount": {}},
        "limits": {"caps": [], "cites": "house rule", "why": "none"}}]
      """;

  private Diary diary = Diary.opens("2026-01-31T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_debtor_with_staggered_invoices_gets_one_message_a_week() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-02"),
        invoice("A-2", "2026-02-09"),
        invoice("A-3", "2026-02-14"),
        invoice("A-4", "2026-02-21"));

    diary.on("2026-03-28T20:00");

    assertThat(diary.messages())
        .extracting(m -> m.replace(" to bistro@bistro.example", "").replace(" EUR 120.00", ""))
        .containsExactly(
            // The note for A-2 was due on 2 February; it waits a day for the reminder of A-1.
            "2026-02-03 09:00 friendly: A-1, A-2 (courtesy)",
            "2026-02-10 09:00 friendly: A-2, A-3 (courtesy)",
            "2026-02-17 09:00 clarification: A-1, A-3 (friendly), A-4 (courtesy)",
            "2026-02-24 09:00 compromise: A-1, A-2 (clarification), A-3 (clarification), A-4"
                + " (friendly)",
            "2026-03-03 09:00 compromise: A-2, A-4 (clarification)",
            "2026-03-10 09:00 firm: A-1, A-3 (compromise)",
            "2026-03-17 09:00 firm: A-2, A-3, A-4 (compromise)",
            "2026-03-24 09:00 firm: A-4");
    assertThat(diary.told("A-2 is held back"))
        .startsWith(
            "2026-02-02 09:00 courtesy of A-2 is held back by debtor-spacing, until"
                + " 2026-02-03T08:00:00Z",
            "2026-02-19 09:00 clarification of A-2 is held back by debtor-spacing, until"
                + " 2026-02-24T08:00:00Z");
  }

  @Test
  void after_a_formal_notice_nothing_gentler_goes_out_before_its_last_day() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-03-20"));
    diary.on("2026-03-20T10:00");
    diary.writes(decision("x1", "approve", "formal-notice", "A-1"));

    diary.on("2026-04-30T20:00");

    // The notice asks for payment by 3 April. A-2 is past due from the day after the notice.
    assertThat(diary.messages())
        .extracting(m -> m.replace(" to bistro@bistro.example", "").replace(" EUR 120.00", ""))
        .filteredOn(m -> m.compareTo("2026-03-15") > 0)
        .containsExactly(
            "2026-03-20 10:01 formal-notice: A-1",
            "2026-04-04 09:00 friendly: A-2",
            "2026-04-11 09:00 clarification: A-2",
            "2026-04-18 09:00 compromise: A-2",
            "2026-04-25 09:00 firm: A-2");
    assertThat(diary.told("friendly of A-2 is held back"))
        .containsExactly(
            "2026-03-21 09:00 friendly of A-2 is held back by notice-running, until"
                + " 2026-04-04T07:00:00Z");
  }

  @Test
  void what_is_approved_together_is_one_question_and_one_message() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-02"),
        invoice("A-2", "2026-02-05"),
        invoice("A-3", "2026-02-07"));
    diary.on("2026-03-20T10:00");
    assertThat(diary.told("asked: approval-needed"))
        .containsExactly("2026-03-19 09:00 asked: approval-needed A-1; A-2; A-3 formal-notice");
    diary.writes(decision("x1", "approve", "owner").with("level", "formal-notice"));

    diary.on("2026-03-31T20:00");

    // The third comes due on 24 March, before the next round.
    assertThat(diary.messages())
        .extracting(m -> m.replace(" to bistro@bistro.example", "").replace(" EUR 120.00", ""))
        .filteredOn(m -> m.contains("formal-notice"))
        .containsExactly("2026-03-24 09:00 formal-notice: A-1, A-2, A-3");
    assertThat(diary.told("asked: approval-needed")).hasSize(1);
  }

  @Test
  void a_question_about_an_instalment_and_a_whole_invoice_names_both() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-02"),
        invoice("A-2", "2026-05-02")
            .with("issueDate", "2026-01-03")
            .with(
                "instalments",
                List.of(
                    Map.of("dueDate", "2026-02-02", "amount", "60.00"),
                    Map.of("dueDate", "2026-05-02", "amount", "60.00"))));

    diary.on("2026-03-24T10:00");

    assertThat(diary.summaryTexts().getLast().replace('\u00a0', ' '))
        .contains("formal notice for whole invoices and the instalment due on 2 February 2026");
  }

  /** The owner was asked about A-1 alone. */
  @Test
  void a_notice_for_an_invoice_that_comes_much_later_is_asked_for_again() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-03-20"));
    diary.on("2026-03-20T10:00");
    diary.writes(decision("x1", "approve", "owner").with("level", "formal-notice"));

    diary.on("2026-05-20T20:00");

    assertThat(diary.messages())
        .filteredOn(m -> m.contains("formal-notice"))
        .singleElement()
        .satisfies(m -> assertThat(m).contains("A-1 EUR").doesNotContain("A-2 EUR"));
    assertThat(diary.told("asked: approval-needed"))
        .last()
        .satisfies(asked -> assertThat(asked).endsWith("A-2 formal-notice"));
  }

  @ParameterizedTest
  @CsvSource({"debtor", "invoice"})
  void a_policy_of_a_debtor_or_an_invoice_loosens_no_limit(String whose) {
    diary.close();
    diary = Diary.opens("2026-01-31T20:00", Diary.PARIS, Optional.of(QUIET_AND_PLAIN));
    boolean isOfInvoice = whose.equals("invoice");
    diary.writes(
        creditor().with("policy", "quiet"),
        isOfInvoice ? debtor() : debtor().with("policy", "plain"),
        isOfInvoice
            ? invoice("A-1", "2026-02-02").with("policy", "plain")
            : invoice("A-1", "2026-02-02"));
    diary.on("2026-02-02T10:00");
    diary.writes(contact("call-1", "call", "not-reached"));

    diary.on("2026-02-17T20:00");

    // The creditor allows one contact in fourteen days; the narrower policy names no limit.
    assertThat(diary.messages())
        .containsExactly("2026-02-16 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void a_limit_per_debtor_in_the_policy_of_an_invoice_holds_for_the_debtor() {
    diary.close();
    diary = Diary.opens("2026-01-31T20:00", Diary.PARIS, Optional.of(QUIET_AND_PLAIN));
    diary.writes(
        creditor().with("policy", "plain"),
        debtor(),
        invoice("A-1", "2026-02-02").with("policy", "quiet"));
    diary.on("2026-02-02T10:00");
    diary.writes(contact("call-1", "call", "not-reached"));

    diary.on("2026-02-17T20:00");

    assertThat(diary.messages())
        .containsExactly("2026-02-16 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void the_first_reminder_of_a_month_is_a_statement_where_several_invoices_are_open() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-21"));

    diary.on("2026-03-20T20:00");

    assertThat(forms())
        .containsExactly(
            // The first word about something past due is a friendly one.
            "2026-02-03 reminder, Invoice A-1: friendly reminder",
            "2026-02-12 statement, Your statement of account, 12 February 2026",
            "2026-02-19 reminder, Invoice A-2: payment due soon",
            "2026-02-26 reminder, 2 invoices: finding a way forward (A-1 and 1 more)",
            "2026-03-05 statement, Your statement of account, 5 March 2026",
            // The statement speaks firmly about A-1 for fourteen days.
            "2026-03-20 reminder, Invoice A-2: finding a way forward");
  }

  /** The formal notice waits for an owner who does not answer. */
  @Test
  void a_month_without_a_reminder_has_its_statement() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-05"));

    diary.on("2026-07-20T20:00");

    assertThat(forms())
        .containsExactly(
            "2026-02-03 reminder, Invoice A-1: friendly reminder",
            "2026-02-10 statement, Your statement of account, 10 February 2026",
            "2026-02-17 reminder, 2 invoices: is anything holding up payment? (A-1 and 1 more)",
            "2026-02-24 reminder, Invoice A-1: finding a way forward",
            "2026-03-03 statement, Your statement of account, 3 March 2026",
            "2026-03-10 reminder, 2 invoices: past due (A-1 and 1 more)",
            "2026-04-01 statement-alone, Your statement of account, 1 April 2026",
            // The first of May is a holiday.
            "2026-05-02 statement-alone, Your statement of account, 2 May 2026",
            "2026-06-01 statement-alone, Your statement of account, 1 June 2026",
            "2026-07-01 statement-alone, Your statement of account, 1 July 2026");
    assertThat(diary.told("asked: approval-needed")).hasSize(1);
    assertThat(diary.told("approval-needed is closed")).isEmpty();
  }

  @Test
  void a_statement_serves_no_level_and_says_nothing_while_a_notice_runs() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-05"));
    diary.on("2026-04-20T09:00");
    diary.writes(decision("yes", "approve", "owner").with("level", "formal-notice"));

    diary.on("2026-06-03T20:00");

    assertThat(forms())
        .endsWith(
            "2026-04-01 statement-alone, Your statement of account, 1 April 2026",
            "2026-04-20 reminder, 2 invoices: formal notice to pay (A-1 and 1 more)",
            // Its days end on 4 May.
            "2026-05-05 statement-alone, Your statement of account, 5 May 2026",
            "2026-06-01 statement-alone, Your statement of account, 1 June 2026");
  }

  @Test
  void a_statement_waits_until_something_may_be_asked_for() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-05"));
    diary.on("2026-03-20T09:00");
    diary.writes(decision("wait", "pause", "owner").with("until", "2026-05-10"));

    diary.on("2026-06-03T20:00");

    assertThat(forms())
        .endsWith(
            "2026-03-10 reminder, 2 invoices: past due (A-1 and 1 more)",
            "2026-05-11 statement-alone, Your statement of account, 11 May 2026",
            "2026-06-01 statement-alone, Your statement of account, 1 June 2026");
  }

  @Test
  void who_owes_one_invoice_gets_no_statement() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));

    diary.on("2026-03-20T20:00");

    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("message-authorized"))
        .isNotEmpty()
        .allMatch(e -> e.optionalText("form").isEmpty());
  }

  private List<String> forms() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .map(
            e ->
                e.text("localTime").substring(0, 10)
                    + " "
                    + e.optionalText("form").orElse("reminder")
                    + ", "
                    + e.text("subject"))
        .toList();
  }
}
