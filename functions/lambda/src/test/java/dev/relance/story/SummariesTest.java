package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SummariesTest {
  private final Diary diary = Diary.opens("2026-03-09T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void questions_that_were_told_are_repeated_weekly_and_others_are_told_the_next_day() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-01").disputed("2026-03-09"));

    // Tuesday the 10th tells it; it is repeated on Tuesday the 17th.
    diary.on("2026-03-18T12:00");
    assertThat(diary.summarySubjects())
        .containsExactly(
            "2026-03-10 Follow-ups: 1 new decision; 1 message held back since"
                + " 7\u00a0February\u00a02026",
            "2026-03-17 Follow-ups: 1 decision waiting");

    // Another question comes up on Wednesday.
    diary.writes(
        debtor("tailor", "tailor@tailor.example"),
        invoice("A-2", "2026-03-02").from("tailor").disputed("2026-03-18"));
    diary.on("2026-03-25T12:00");
    assertThat(diary.summarySubjects())
        .endsWith(
            "2026-03-19 Follow-ups: 2 decisions waiting, 1 of them new; 1 message held back since"
                + " Tuesday");

    // Nothing waits any more, and there is nothing else to tell.
    diary.writes(
        invoice("A-1", "2026-03-01").paid("2026-03-25", "120.00"),
        invoice("A-2", "2026-03-02").from("tailor").paid("2026-03-25", "120.00"));
    diary.on("2026-04-30T12:00");
    assertThat(diary.summarySubjects())
        .hasSize(4)
        .endsWith("2026-03-26 Follow-ups: €240.00 paid since 19\u00a0March\u00a02026");
  }

  /** The message could not be written, and nobody was told. */
  @Test
  void a_debtor_whose_language_has_no_texts_gets_english_and_the_owner_is_told_once() {
    diary.writes(
        creditor().with("language", "fr"),
        debtor().with("language", "pt-BR"),
        invoice("A-1", "2026-03-12"));

    diary.on("2026-03-10T12:00");
    assertThat(diary.summarySubjects())
        .containsExactly(
            "2026-03-10 Relances : 1 débiteur passé à l’anglais depuis le"
                + " 7\u00a0février\u00a02026");
    assertThat(diary.summaryTexts().getLast()).contains("Debtor bistro", "portugais");

    assertThat(diary.levels()).containsExactly("courtesy");
    assertThat(Diary.text(diary.reminders().getLast())).contains("Invoice A-1 falls due");

    // Another invoice, another spelling of the same language, and a year of summaries.
    diary.writes(
        debtor().with("language", "pt"),
        invoice("A-1", "2026-03-12").paid("2026-03-14", "120.00"),
        invoice("A-2", "2026-06-12"));
    diary.on("2026-07-30T12:00");
    assertThat(diary.summaryTexts().stream().filter(text -> text.contains("portugais"))).hasSize(1);

    diary.writes(debtor().with("language", "pl"));
    diary.on("2026-08-02T12:00");
    assertThat(diary.summaryTexts().stream().filter(text -> text.contains("polonais"))).hasSize(1);
  }
}
