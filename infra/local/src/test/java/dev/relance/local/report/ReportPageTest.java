package dev.relance.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.local.replay.Refusal;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.record.Json;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the report says of evidence. */
class ReportPageTest {
  private static final String INVOICE =
      """
      {"event": "invoice-recorded", "at": "2026-01-05T08:00:00Z", "sequence": %d, "invoice": "%s",
       "number": "No. %s", "status": "open", "dueDate": "2026-01-12",
       "total": {"amount": "1000.00", "currency": "EUR"},
       "paid": {"amount": "0.00", "currency": "EUR"},
       "balance": {"amount": "1000.00", "currency": "EUR"}}
      """;
  private static final String HELD_BACK =
      """
      {"event": "follow-up-deferred", "at": "2026-03-03T08:00:00Z", "sequence": %d, "invoice": "%s",
       "level": "%s", "reason": "approval-needed", "rule": "approval", "cites": "house rule",
       "expected": "the owner's recorded approval of %s", "found": "none on record"}
      """;

  private final String page =
      page(
          INVOICE.formatted(1, "F-1", "F-1"),
          INVOICE.formatted(2, "F-2", "F-2"),
          HELD_BACK.formatted(3, "F-1", "formal-notice", "formal-notice"),
          HELD_BACK.formatted(4, "F-2", "formal-notice", "formal-notice"),
          HELD_BACK.formatted(5, "F-2", "intent", "intent"),
          """
          {"event": "question-closed", "at": "2026-03-16T10:00:00Z", "sequence": 6,
           "reason": "approval-needed", "invoices": ["F-1"]}
          """,
          """
          {"event": "instruction-recorded", "at": "2026-03-16T10:00:00Z", "sequence": 7,
           "kind": "approve", "by": "owner", "invoices": ["F-1"], "level": "intent",
           "step": "order-for-payment", "stepDate": "2026-05-20"}
          """,
          """
          {"event": "follow-up-deferred", "at": "2026-04-20T08:00:00Z", "sequence": 8,
           "invoice": "F-1", "level": "intent", "reason": "court-not-ready", "rule": "court-ready",
           "cites": "EGZPO 15a", "found": "land-conciliation not-done",
           "expected": "A Land may require conciliation for claims of up to EUR 750."}
          """);

  @Test
  void a_message_about_several_invoices_is_held_back_once() {
    assertThat(page)
        .contains("<b>3</b><span>messages held back</span>")
        .containsOnlyOnce("Formal notice for No. F-1 and No. F-2 held back")
        .containsOnlyOnce("Announcement of the next step for No. F-2 held back");
  }

  @Test
  void what_held_a_message_back_is_told_in_words() {
    assertThat(page)
        .contains(
            "<small>Found: none on record."
                + " Expected: the owner&#39;s recorded approval of the formal notice."
                + " Waits until somebody acts. Source: house rule.</small>")
        .contains(
            "<small>Found: conciliation of the Land not done yet."
                + " Expected: A Land may require conciliation for claims of up to EUR 750."
                + " Waits until somebody acts. Source: EGZPO 15a.</small>");
  }

  @Test
  void days_and_codes_are_words() {
    assertThat(page)
        .contains("EUR\u00a01,000.00 owed, due 12 January 2026")
        .contains("Question closed: the approval of the next level<small>No. F-1</small>")
        .contains(
            "The owner approved the announcement of the next step: order for payment,"
                + " on 20 May 2026<small>No. F-1</small>")
        .contains("2 February 2026, 08:05 UTC")
        .doesNotContain("approval-needed", "2026-01-12", "2026-02-02T");
  }

  private static String page(String... lines) {
    List<Document> entries =
        Stream.of(lines).map(line -> new Document("", Json.object(line))).toList();
    var story =
        new AccountStory(
            new AccountId("c", "d"),
            "Creditor",
            "Debtor",
            "en",
            "Europe/Paris",
            List.of(lines),
            entries);
    return ReportPage.html(
        new ReplayResult(
            Instant.parse("2026-01-05T00:00:00Z"),
            Instant.parse("2026-06-04T00:00:00Z"),
            List.of(story),
            List.of(
                new Refusal(
                    Instant.parse("2026-02-02T08:05:00Z"), "c", "invoice#F-3", List.of("no date"))),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>()));
  }
}
