package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.story.Records.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the debtor says changes what happens next, or is put before the owner. */
class WhatTheDebtorSaysTest {
  @Test
  void a_stop_acts_from_its_first_day() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(
          debtor().with("stops", List.of(Map.of("kind", "insolvency", "since", "2026-02-10"))));

      assertThat(diary.on("2026-02-03T20:00").news())
          .as("the letter of the lawyer names the tenth")
          .containsExactly("2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
      assertThat(diary.on("2026-02-10T20:00").news())
          .hasSize(1)
          .allMatch(sentence -> sentence.startsWith("2026-02-10 09:00 asked: stopped A-1"));
      assertThat(diary.on("2026-03-10T20:00").messages()).hasSize(1);
    }
  }

  @Test
  void three_soft_bounces_in_a_row_are_a_bounce() {
    try (Diary diary = Diary.opens("2026-02-02T20:00")) {
      diary.writes(
          creditor(),
          debtor(Records.DEBTOR, "full+softbounce@bistro.example"),
          invoice("A-1", "2026-02-02"));

      diary.on("2026-05-02T20:00");

      assertThat(diary.messages()).hasSize(3);
      assertThat(diary.told("asked: bounced")).hasSize(1);
    }
  }

  @Test
  void a_silent_invoicing_system_holds_messages_until_it_writes_again() {
    try (Diary diary =
        Diary.opens("2026-02-02T20:00", Diary.PARIS, Optional.of(standardThatIsStaleAfter(1)))) {
      diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));

      diary.on("2026-03-20T13:00");
      assertThat(diary.messages()).isEmpty();
      assertThat(diary.told("asked: feed-stale")).hasSize(1);

      diary.writes(debtor("other", "other@other.example"));
      assertThat(diary.on("2026-03-20T13:30").levels()).containsExactly("friendly");
      assertThat(diary.told("settled: feed-stale")).hasSize(1);
    }
  }

  @Test
  void of_an_invoice_disputed_in_part_the_rest_is_followed_up() {
    for (Written said :
        List.of(
            invoice("A-1", "2026-02-02")
                .with(
                    "disputed",
                    Map.of("since", "2026-02-01", "reason", "one lamp", "amount", "30.00")),
            decision("d-1", "dispute", "debtor")
                .about("A-1")
                .with("disputed", Map.of("amount", "30.00"))
                .with("reason", "one lamp"),
            contact("c-1", "letter", "dispute")
                .about("A-1")
                .with("disputed", Map.of("amount", "30.00"))
                .with("notes", "one lamp"))) {
      try (Diary diary = opened("2026-02-02T20:00")) {
        diary.writes(said);

        assertThat(diary.on("2026-02-03T20:00").messages())
            .as(said.record())
            .containsExactly("2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 90.00");
        assertThat(Diary.text(diary.reminders().getFirst()))
            .contains("Disputed, not asked for here: €30.00")
            .contains("€90.00");
        assertThat(diary.toldToOwner()).contains("€30.00 of it").contains("one lamp");
      }
    }
  }

  @Test
  void an_invoice_whose_rest_is_paid_is_disputed_as_a_whole() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(
          invoice("A-1", "2026-02-02")
              .paid("2026-02-02", "90.00")
              .with(
                  "disputed",
                  Map.of("since", "2026-02-01", "reason", "one lamp", "amount", "30.00")));

      assertThat(diary.on("2026-03-20T20:00").messages()).isEmpty();
      assertThat(diary.told("asked: disputed")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # channel, outcome,              later note by hand, goes out again on
          call,      dispute,              ,                   never
          call,      refused,              ,                   never
          call,      payment-announced,    ,                   never
          call,      payment-promised,     ,                   never
          call,      invoice-not-received, ,                   never
          call,      invoice-not-received, email,              2026-02-16 # the invoice’s own limit
          call,      invoice-not-received, call,               never
          call,      waiting-for-approval, ,                   2026-02-13
          call,      wrong-person,         ,                   never
          call,      reached,              ,                   2026-02-03
          call,      not-reached,          ,                   2026-02-03
          call,      left-message,         ,                   2026-02-03
          """)
  void each_outcome_of_a_call_has_its_effect(
      String channel, String outcome, @Nullable String later, String again) {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(contact("c-1", channel, outcome).about("A-1").with("notes", "as they said"));
      if (later != null) {
        diary.on("2026-02-09T10:00");
        diary.writes(contact("c-2", later, "reached").about("A-1"));
      }

      diary.on("2026-02-20T20:00");

      assertThat(diary.messages().isEmpty() ? "never" : diary.messages().getFirst())
          .startsWith(again.split(" *#", 2)[0]);
      boolean asks = !outcome.contains("reached") && !outcome.contains("message");
      assertThat(diary.told("asked").isEmpty())
          .isEqualTo(!asks || outcome.equals("waiting-for-approval"));
      if (outcome.equals("dispute") || outcome.equals("refused")) {
        assertThat(diary.toldToOwner()).contains("as they said");
      }
    }
  }

  @Test
  void once_the_invoice_was_sent_again_the_owner_resumes_and_the_question_closes() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(contact("c-1", "call", "invoice-not-received").about("A-1"));
      diary.on("2026-02-09T10:00");
      assertThat(diary.told("asked: invoice-not-received A-1")).hasSize(1);

      diary.writes(decision("d-1", "resume", "owner").about("A-1"));

      assertThat(diary.on("2026-02-09T20:00").levels()).containsExactly("friendly");
      assertThat(diary.told("settled: invoice-not-received")).hasSize(1);
    }
  }

  private static Diary opened(String at) {
    Diary diary = Diary.opens(at);
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.news();
    return diary;
  }

  private static String standardThatIsStaleAfter(int hours) {
    try (var standard =
        WhatTheDebtorSaysTest.class.getResourceAsStream("/dev/relance/policy/standard-1.json")) {
      return "["
          + new String(standard.readAllBytes(), StandardCharsets.UTF_8)
              .replace("\"version\": 1", "\"version\": 2, \"staleAfterHours\": " + hours)
              .replace(
                  "\"reasons\": {",
                  "\"reasons\": {\"staleAfterHours\": {\"cites\": \"house rule\", \"why\":"
                      + " \"test\"},")
          + "]";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
