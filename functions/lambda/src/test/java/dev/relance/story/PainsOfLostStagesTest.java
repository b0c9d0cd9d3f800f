package dev.relance.story;

import static dev.relance.story.Records.DEBTOR;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static dev.relance.story.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What users of other systems suffer when a reminder that was due never comes, or out of order. */
class PainsOfLostStagesTest {
  private Diary diary = Diary.opens("2026-01-20T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void pain_10_a_timer_that_is_lost_loses_no_stage() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-02T20:00");
    diary.news();

    // Nothing runs on 3 February, when the friendly reminder is due.
    diary.outageUntil("2026-02-04T01:00");

    // The sweep finds it; at night it still waits for the morning, and goes out a day late.
    assertThat(diary.on("2026-02-12T20:00").news())
        .containsExactly(
            "2026-02-04 01:01 friendly of A-1 is held back by contact-window, until"
                + " 2026-02-04T08:00:00Z",
            "2026-02-04 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_11_after_an_outage_of_30_days_it_goes_on_step_by_step_without_a_burst() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-02T20:00");
    assertThat(diary.messages()).hasSize(1);

    // For thirty days no timer fires; friendly, clarification and compromise fall due meanwhile.
    diary.outageUntil("2026-03-04T20:30");

    // The sweep wakes the account: one level a week, in order, none left out.
    diary.on("2026-03-31T20:00");
    assertThat(diary.messages())
        .containsExactly(
            "2026-01-26 09:00 courtesy to bistro@bistro.example: A-1 EUR 120.00",
            "2026-03-05 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-03-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00",
            "2026-03-19 09:00 compromise to bistro@bistro.example: A-1 EUR 120.00",
            "2026-03-26 09:00 firm to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_12_a_send_hour_that_is_on_another_server_day_stops_nothing() {
    diary.close();
    diary = Diary.opens("2026-01-20T08:00", ZoneId.of("Pacific/Auckland"));
    diary.writes(
        creditor(),
        debtor().with("country", "NZ").with("timeZone", "Pacific/Auckland"),
        invoice("A-1", "2026-02-02"));

    diary.on("2026-03-05T20:00");

    // Nine in Auckland is the evening before in UTC. The 26th of January is a holiday in parts of
    // New Zealand, and where the debtor is has not been recorded.
    assertThat(diary.messages())
        .containsExactly(
            "2026-01-27 09:00 courtesy to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-23 09:00 compromise to bistro@bistro.example: A-1 EUR 120.00",
            "2026-03-05 09:00 firm to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.reminders().get(1).acceptedAt()).hasToString("2026-02-02T20:00:00Z");
  }

  @Test
  void pain_13_paying_the_oldest_invoice_does_not_push_the_next_one_up_the_ladder() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-03-02"));
    diary.on("2026-03-10T20:00");
    assertThat(diary.messages()).last().asString().contains("firm").contains("A-1");

    diary.writes(invoice("A-1", "2026-02-02").paid("2026-03-10", "120.00"));
    diary.on("2026-04-02T20:00");

    assertThat(diary.messages())
        .filteredOn(m -> m.contains("A-2"))
        .extracting(m -> m.replaceFirst(" to .*", ""))
        .containsExactly(
            "2026-02-23 09:00 compromise", // about A-1, with the courtesy for A-2 in the same mail
            "2026-03-03 09:00 friendly",
            "2026-03-17 09:00 clarification", // a week after the last message about A-1
            "2026-03-24 09:00 compromise",
            "2026-04-02 09:00 firm");
    assertThat(diary.messages())
        .contains(
            "2026-02-23 09:00 compromise to bistro@bistro.example: A-1 EUR 120.00,"
                + " A-2 EUR 120.00 (courtesy)");
  }

  @Test
  void pain_14_every_level_comes_on_its_own_side_of_the_due_date() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-10"));

    diary.on("2026-03-15T20:00");

    // 7 before; 1, 10, 20 and 31 days after the 10 February.
    assertThat(diary.messages())
        .extracting(m -> m.replaceFirst(" to .*", ""))
        .containsExactly(
            "2026-02-03 09:00 courtesy",
            "2026-02-11 09:00 friendly",
            "2026-02-20 09:00 clarification",
            "2026-03-02 09:00 compromise",
            "2026-03-13 09:00 firm");
  }

  @Test
  void pain_15_one_mail_is_never_the_last_word() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));

    // After each level comes another, or the owner is asked.
    diary.on("2026-03-20T09:00");
    assertThat(diary.messages()).hasSize(5);
    assertThat(diary.told("asked"))
        .containsExactly("2026-03-19 09:00 asked: approval-needed A-1 formal-notice");

    // The owner refuses the legal levels: what is left of the ladder is asked for, then its end.
    diary.writes(decision("no-1", "refuse", "formal-notice", "A-1"));
    diary.on("2026-04-20T20:00");
    diary.writes(decision("no-2", "refuse", "intent", "A-1"));
    diary.on("2026-06-02T20:00");
    diary.writes(decision("no-3", "refuse", "settlement", "A-1"));
    diary.on("2026-06-03T20:00");

    assertThat(diary.told("passed over"))
        .extracting(s -> s.substring(17))
        .containsExactly(
            "formal-notice of A-1 is passed over",
            "intent of A-1 is passed over",
            "settlement of A-1 is passed over");
    assertThat(diary.told("asked").getLast()).contains("ladder-exhausted A-1");
    assertThat(diary.messages()).hasSize(5);
  }

  @Test
  void pain_16_a_debtor_and_a_creditor_of_whom_little_is_known_are_followed_up_too() {
    var bare = creditor().without("payment");
    diary.writes(
        bare,
        record("debtor#" + DEBTOR)
            .with("name", "Bistro")
            .with("emails", List.of("bistro@bistro.example")),
        invoice("A-1", "2026-02-02"));

    diary.on("2026-02-03T09:00");

    assertThat(diary.messages())
        .containsExactly(
            "2026-01-26 09:00 courtesy to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
  }
}
