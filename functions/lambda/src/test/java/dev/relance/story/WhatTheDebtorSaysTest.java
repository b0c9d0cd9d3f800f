package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
