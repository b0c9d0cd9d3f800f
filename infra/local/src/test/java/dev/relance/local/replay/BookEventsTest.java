package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Event;
import dev.relance.evidence.EventType;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book holds what mail services and debtors do, and it reaches the functions as in AWS. */
class BookEventsTest {
  private static List<AutoCloseable> open = List.of();
  private static List<ReplayResult> results = List.of();

  @BeforeAll
  static void run() throws IOException {
    Book book;
    try (InputStream in =
        Objects.requireNonNull(BookEventsTest.class.getResourceAsStream("events.jsonl"))) {
      book = BookReader.read("events.jsonl", in).sound();
    }
    LocalRelance relance = LocalRelance.start(book.first().orElseThrow());
    open = List.of(relance);
    var replay = new Replay(relance, book);
    replay.advanceTo(Instant.parse("2026-03-12T20:00:00Z"), _ -> {});
    results = List.of(replay.result());
  }

  @AfterAll
  static void close() throws Exception {
    open.getFirst().close();
  }

  @ParameterizedTest
  @CsvSource({
    "alpha, decision-recorded, acknowledgement-accepted",
    "bravo, address-suppressed, follow-up-escalated",
    "carlo, address-suppressed, follow-up-escalated",
    "delta, reply-received, follow-up-escalated",
    "echo, decision-recorded, acknowledgement-accepted",
    "foxtrot, decision-recorded, follow-up-escalated",
  })
  void each_event_leaves_what_it_leaves_in_aws(String debtor, String happened, String followed) {
    assertThat(events(debtor).stream().map(event -> EventType.of(event).word()))
        .containsSubsequence(happened, followed);
  }

  @Test
  void what_cannot_happen_is_told_with_its_line_and_a_remedy() {
    assertThat(
            results.getFirst().refusals().stream()
                .map(refusal -> refusal.record() + ": " + refusal.reasons()))
        .containsExactlyInAnyOrder(
            "the event in line 21: [the page did not take the form: a field is missing or"
                + " impossible (status 422)]",
            "the event in line 23: [the page showed what was proposed and recorded nothing: add"
                + " \"agreed\": \"yes\" to the form]",
            "the event in line 22: [no message went to 'nobody' before: write the event after"
                + " one]");
  }

  private static List<Event> events(String debtor) {
    return results.getFirst().accounts().stream()
        .filter(story -> story.account().debtorId().equals(debtor))
        .flatMap(story -> story.entries().stream())
        .map(entry -> entry.event())
        .toList();
  }
}
