package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of other systems suffer by wrong hours, floods of mail, and silence. */
class PainsOfTimeAndGroupingTest {
  private Diary diary = Diary.opens("2026-03-10T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the clocks change on 29 March 2026 in Europe, on 8 March in America, on 5 April in Australia
          Europe/Paris,     FR, 2026-03-10T20:00, 2026-03-20
          America/New_York, US, 2026-02-20T20:00, 2026-03-02
          Australia/Sydney, AU, 2026-03-20T20:00, 2026-03-27
          # and back on 25 October in Europe and 1 November in America
          Europe/Paris,     FR, 2026-10-08T20:00, 2026-10-16
          America/New_York, US, 2026-10-10T20:00, 2026-10-23
          # half-hour zones, and one that never changes
          Asia/Kolkata,     IN, 2026-03-10T20:00, 2026-03-20
          """)
  void pain_36_the_send_hour_is_the_same_before_and_after_the_clocks_change(
      String zone, String country, String from, String dueDate) {
    diary.close();
    diary = Diary.opens(from, ZoneId.of(zone));
    diary.writes(
        creditor(),
        debtor().with("country", country).with("timeZone", zone),
        invoice("A-1", dueDate));

    diary.on(java.time.LocalDate.parse(dueDate).plusDays(27) + "T20:00");

    assertThat(diary.reminders())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(
            mail ->
                assertThat(mail.acceptedAt().atZone(ZoneId.of(zone)).toLocalTime())
                    .isEqualTo(LocalTime.of(9, 0)));
    assertThat(
            diary.reminders().stream()
                .map(m -> m.acceptedAt().atZone(ZoneId.of(zone)).getOffset())
                .distinct())
        .as("offsets on the way")
        .hasSize(zone.equals("Asia/Kolkata") ? 1 : 2);
  }

  @Test
  void the_first_weekly_summary_tells_the_whole_week() {
    Diary weekly = Diary.opens("2026-02-01T20:00");
    try (weekly) {
      weekly.writes(creditor().with("summary", "weekly"), debtor(), invoice("A-1", "2026-02-02"));
      weekly.on("2026-02-09T12:00");

      // The message of Tuesday 3 February; Monday the 2nd had nothing to tell.
      assertThat(weekly.lastSummary()).contains("A-1", "1 message sent");
    }
  }

  @Test
  void pain_37_nothing_goes_out_on_a_holiday_or_a_sunday_and_such_days_use_up_no_level() {
    diary.close();
    diary = Diary.opens("2026-04-01T20:00");
    // Easter Monday is the 6th of April; the 1st, 8th, 14th and 25th of May are holidays in France.
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-04-05"));

    diary.on("2026-05-31T20:00");

    assertThat(diary.messages())
        .containsExactly(
            "2026-04-02 09:00 courtesy to bistro@bistro.example: A-1 EUR 120.00",
            "2026-04-09 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-04-16 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00",
            "2026-04-25 09:00 compromise to bistro@bistro.example: A-1 EUR 120.00",
            "2026-05-06 09:00 firm to bistro@bistro.example: A-1 EUR 120.00");

    diary.writes(invoice("A-2", "2026-05-31"), invoice("A-3", "2026-05-24"));
    diary.on("2026-06-05T20:00");
    assertThat(diary.reminders())
        .noneMatch(m -> m.acceptedAt().atZone(Diary.PARIS).getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  @Test
  void pain_38_a_customer_gets_one_mail_for_invoices_at_mixed_levels() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-19"),
        invoice("A-2", "2026-03-01"),
        invoice("A-3", "2026-03-10"),
        invoice("A-4", "2026-03-18"));

    diary.on("2026-03-11T20:00");

    // The first three were never reminded of, so they start together; the fourth gets its courtesy.
    assertThat(diary.messages())
        .containsExactly(
            "2026-03-11 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00, A-2 EUR 120.00,"
                + " A-3 EUR 120.00, A-4 EUR 120.00 (courtesy)");
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void pain_39_calling_about_one_invoice_does_not_hide_the_others() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-10"), invoice("A-2", "2026-03-11"));
    diary.on("2026-03-11T08:30");
    diary.writes(contact("call-1", "call", "left-message").about("A-1"));

    diary.on("2026-03-12T20:00");

    // A call is no electronic contact: A-1 is still reminded of. Two contacts a week are the most,
    // so A-2 waits, says so, and comes.
    assertThat(diary.messages())
        .containsExactly("2026-03-11 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.told("debtor-cap"))
        .containsExactly(
            "2026-03-12 09:00 friendly of A-2 is held back by debtor-cap, until"
                + " 2026-03-18T08:00:00Z");
    diary.on("2026-03-18T20:00");
    assertThat(diary.messages())
        .contains("2026-03-18 09:00 friendly to bistro@bistro.example: A-2 EUR 120.00");
  }

  @Test
  void pain_39_nor_does_writing_by_hand_about_one_of_them() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-10"), invoice("A-2", "2026-03-10"));
    diary.on("2026-03-11T08:30");
    diary.writes(contact("mail-1", "message", "left-message").about("A-1"));

    diary.on("2026-03-18T20:00");

    assertThat(diary.messages())
        .containsExactly(
            "2026-03-11 09:00 friendly to bistro@bistro.example: A-2 EUR 120.00",
            "2026-03-18 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_41_the_owner_is_told_what_was_sent_what_was_not_and_what_was_paid() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-03-10"),
        invoice("A-2", "2026-03-10").disputed("2026-03-10"),
        invoice("A-3", "2026-03-20"));
    diary.on("2026-03-11T10:00");
    diary.writes(invoice("A-3", "2026-03-20").paid("2026-03-11", "120.00"));

    diary.on("2026-03-12T07:01");

    String summary = diary.lastSummary();
    assertThat(summary).contains("To: owner@acme.example");
    assertThat(summary.substring(0, summary.indexOf("text/html")))
        .contains("A-1", "A-2", "A-3", "the wrong colour");
    assertThat(diary.told("asked"))
        .containsExactly("2026-03-10 20:00 asked: disputed A-2 the wrong colour");
  }

  @Test
  void pain_41_an_owner_with_two_addresses_is_told_at_both_and_never_twice() {
    diary.writes(
        creditor().with("ownerEmails", List.of("one@acme.example", "two@acme.example")),
        debtor(),
        invoice("A-1", "2026-03-10"));

    diary.on("2026-03-12T20:00");

    assertThat(diary.summaries()).containsExactly("one@acme.example", "two@acme.example");
  }
}
