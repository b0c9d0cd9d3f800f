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
          .allMatch(sentence -> sentence.startsWith("2026-02-10 09:00 asked: insolvent A-1"));
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

        String day = said.record().equals("decision#d-1") ? "2026-02-10" : "2026-02-03";
        assertThat(diary.on("2026-02-10T20:00").messages())
            .as("%s; what a debtor told us is confirmed a week before", said.record())
            .containsExactly(day + " 09:00 friendly to bistro@bistro.example: A-1 EUR 90.00");
        assertThat(Diary.text(diary.reminders().getLast()))
            .contains("Disputed, not asked for here: €30.00")
            .contains("€90.00");
        assertThat(diary.toldToOwner()).contains("€30.00 of it").contains("one lamp");

        diary.on("2026-03-06T20:00");
        assertThat(Diary.text(diary.reminders().getLast()))
            .as("what is disputed is not to come")
            .contains("Disputed, not asked for here −€30.00")
            .doesNotContain("Not yet due");
      }
    }
  }

  @Test
  void a_dispute_of_the_whole_invoice_counts_before_one_of_a_part() {
    for (Written said :
        List.of(
            decision("d-1", "dispute", "debtor").about("A-1"),
            contact("c-1", "letter", "dispute").about("A-1"))) {
      try (Diary diary = opened("2026-02-02T20:00")) {
        diary.writes(
            invoice("A-1", "2026-02-02")
                .with(
                    "disputed",
                    Map.of("since", "2026-02-01", "reason", "one lamp", "amount", "30.00")));
        diary.writes(said);

        assertThat(diary.on("2026-02-20T20:00").messages()).as(said.record()).isEmpty();
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

      // the recap of the call, on 3 February, was this week's message about the invoice
      assertThat(diary.on("2026-02-10T10:00").levels()).containsExactly("friendly");
      assertThat(diary.told("settled: invoice-not-received")).hasSize(1);
    }
  }

  @Test
  void five_renewals_silence_only_as_far_as_policy_allows() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      for (String day : List.of("02-16", "03-02", "03-16", "03-30", "04-13")) {
        diary.writes(promise("d-" + day, "2026-" + day, "120.00"));
        diary.on("2026-" + day + "T10:00");
      }

      assertThat(diary.messages().getFirst())
          .as("the third promise is the second renewal; we confirmed the fourth on the 16th")
          .startsWith("2026-03-23 09:00 friendly");
      assertThat(diary.told("asked: promise-too-long A-1")).isNotEmpty();
      assertThat(diary.toldToOwner()).contains("after 3 renewals");
    }
  }

  @Test
  void a_promise_for_another_year_silences_a_month_and_the_owner_is_asked_at_once() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(promise("d-1", "2028-02-16", "120.00"));

      diary.on("2026-02-03T08:00");
      assertThat(diary.told("asked: promise-too-long A-1")).hasSize(1);

      diary.on("2026-03-05T20:00");
      assertThat(diary.messages())
          .containsExactly("2026-03-05 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");

      diary.writes(decision("d-2", "pause", "owner").about("A-1").with("until", "2028-02-16"));
      assertThat(diary.on("2026-09-01T20:00").messages()).hasSize(1);
      assertThat(diary.told("settled: promise-too-long A-1")).hasSize(1);
    }
  }

  @Test
  void a_promise_that_was_kept_in_part_is_told_as_such_and_so_is_each_break() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(promise("d-1", "2026-02-10", "100.00"));
      diary.on("2026-02-11T10:00").writes(invoice("A-1", "2026-02-02").paid("2026-02-11", "40.00"));
      diary.on("2026-02-15T10:00");

      assertThat(diary.told("asked: promise-broken A-1"))
          .containsExactly(
              "2026-02-14 09:00 asked: promise-broken A-1 2026-02-10 (EUR 40.00 of EUR 100.00)");
      diary.on("2026-02-16T10:00").writes(promise("d-2", "2026-02-20", "60.00"));
      assertThat(diary.toldToOwner()).contains("€100.00 by 10 February 2026, of which €40.00");
      diary.on("2026-03-01T10:00");
      assertThat(diary.told("asked: promise-broken A-1").getLast())
          .isEqualTo("2026-02-24 09:00 asked: promise-broken A-1 2026-02-20 (EUR 60.00)");
    }
  }

  @Test
  void a_renewal_after_a_kept_promise_is_a_first_promise() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      var invoice = invoice("A-1", "2026-02-02");
      for (int i = 1; i <= 5; i++) {
        String day = "2026-02-%02d".formatted(4 + 3 * i);
        diary.writes(promise("d-" + i, day, "10.00"));
        invoice = invoice.paid(day, "10.00");
        diary.on(day + "T10:00").writes(invoice);
        diary.on(day + "T12:00");
      }

      assertThat(diary.told("asked: promise-too-long")).isEmpty();
      assertThat(diary.told("asked: promise-broken")).isEmpty();
    }
  }

  @Test
  void a_sum_that_was_promised_for_two_invoices_may_be_paid_on_either() {
    try (Diary diary = opened("2026-02-02T20:00")) {
      diary.writes(
          invoice("A-2", "2026-02-02"),
          decision("d-1", "promise", "debtor")
              .with("promise", Map.of("date", "2026-02-10", "amount", "120.00")));
      diary
          .on("2026-02-10T10:00")
          .writes(invoice("A-2", "2026-02-02").paid("2026-02-10", "120.00"));

      diary.on("2026-02-20T10:00");

      assertThat(diary.told("asked: promise-broken")).isEmpty();
    }
  }

  private static Written promise(String id, String day, String amount) {
    return decision(id, "promise", "debtor")
        .about("A-1")
        .with("promise", Map.of("date", day, "amount", amount));
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
