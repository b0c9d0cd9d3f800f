package dev.relance.local.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.report.Explanation;
import dev.relance.story.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** relance explain answers in words that an owner reads. */
class ExplanationTest {
  private final Diary diary = Diary.opens("2026-09-01T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void days_are_counted_to_the_due_date_and_from_it() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-09-10"));

    assertThat(explained("2026-09-08T12:00")).contains("10 September 2026 (due in 2 days)");
    assertThat(explained("2026-09-09T12:00")).contains("(due in 1 day)");
    assertThat(explained("2026-09-10T12:00")).contains("(due today)");
    assertThat(explained("2026-09-11T12:00")).contains("(1 day past due)");
    assertThat(explained("2026-09-12T12:00")).contains("(2 days past due)");
  }

  @Test
  void every_rule_answers_by_its_name_and_those_that_object_give_their_grounds() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-09-10"));

    assertThat(explained("2026-09-12T12:00"))
        .contains("no objection: creditor record, debtor record, stop, opt-out")
        .contains("next: request for clarification, from")
        .contains("later    time between messages, from 18 September 2026, 09:00")
        .contains("Found: the last on 11 September 2026. Expected: 7 days between levels.")
        .contains(
            "Interest for late payment is not asked for: it is not on record which law governs the"
                + " contract. Source: house rule")
        .doesNotContain("creditor-known", "no-governing-law", "no governing law");
  }

  @Test
  void a_closed_day_is_not_said_to_be_no_weekday() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-09-10"));

    // a Sunday; Saturdays may have contact hours
    assertThat(explained("2026-09-13T12:00"))
        .contains("Expected: a day with contact hours that is not a public holiday.");
  }

  @Test
  void the_owner_s_question_is_asked_in_a_sentence_with_its_answers() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-09-10").with("total", "60000.00"));

    assertThat(explained("2026-09-12T12:00"))
        .contains("For the owner: A large amount")
        .contains("Answers: resume the messages; record a call; pause the messages.")
        .doesNotContain("amount-above-threshold");
  }

  private String explained(String local) {
    diary.on(local);
    return Explanation.of(
        diary
            .relance()
            .wiring()
            .accounts()
            .load(diary.account())
            .account(diary.relance().wiring().terms()),
        diary.relance().wiring().terms(),
        diary.instant(local));
  }
}
