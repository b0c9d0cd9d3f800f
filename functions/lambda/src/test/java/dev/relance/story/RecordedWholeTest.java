package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.record.Json;
import dev.relance.story.Records.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that was recorded is left out of evidence, and what is corrected is told anew. */
class RecordedWholeTest {
  private final Diary diary = Diary.opens("2026-04-02T11:30");

  @BeforeEach
  void an_invoice_is_owed() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-31"));
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_conciliation_before_court_is_kept_with_all_that_its_record_says() {
    diary.writes(conciliation("Elle conteste."));

    Document kept = last("contact-recorded");
    assertThat(kept.text("channel")).isEqualTo("meeting");
    assertThat(kept.text("outcome")).isEqualTo("refused");
    assertThat(kept.text("by")).isEqualTo("Jeanne");
    assertThat(kept.text("spokenTo")).isEqualTo("Mme Roche");
    assertThat(kept.text("notes")).isEqualTo("Elle conteste.");
    assertThat(kept.object("promise").members())
        .isEqualTo(Map.of("date", "2026-05-01", "amount", "40.00"));
    assertThat(kept.object("notice").text("kind")).isEqualTo("conciliation");
    assertThat(kept.object("notice").text("receivedOn")).isEqualTo("2026-04-03");
    assertThat(kept.object("notice").texts("enclosures")).containsExactly("statement");
  }

  @Test
  void the_same_record_again_is_no_news_and_a_corrected_one_is() {
    diary.writes(conciliation("Elle conteste."));
    diary.writes(conciliation("Elle conteste."));
    assertThat(entries("contact-recorded")).hasSize(1);

    diary.writes(conciliation("Elle conteste le montant."));

    assertThat(entries("contact-recorded"))
        .extracting(entry -> entry.text("notes"))
        .containsExactly("Elle conteste.", "Elle conteste le montant.");
  }

  @Test
  void a_plan_is_kept_with_its_parts_and_announced_with_them() {
    List<Map<String, String>> parts =
        List.of(
            Map.of("dueDate", "2026-04-30", "amount", "60.00"),
            Map.of("dueDate", "2026-05-31", "amount", "60.00"));
    diary.writes(decision("p-1", "plan", "debtor").with("instalments", parts).about("A-1"));
    diary.on("2026-04-04T20:00");

    assertThat(last("decision-recorded").objects("instalments"))
        .extracting(part -> part.text("date") + " " + part.text("amount"))
        .containsExactly("2026-04-30 60.00", "2026-05-31 60.00");
    assertThat(announced("PromiseMade").objects("promises"))
        .extracting(part -> part.text("date") + " " + part.text("amount"))
        .containsExactly("2026-04-30 60.00", "2026-05-31 60.00");
  }

  @Test
  void a_promise_that_was_told_in_a_call_is_announced() {
    diary.writes(
        contact("call-7", "call", "payment-promised")
            .with("promise", Map.of("date", "2026-04-10", "amount", "120.00"))
            .about("A-1"));
    diary.on("2026-04-04T20:00");

    Document told = announced("PromiseMade");
    assertThat(told.text("record")).isEqualTo("contact#call-7");
    assertThat(told.texts("invoices")).containsExactly("A-1");
    assertThat(told.objects("promises").getFirst().members())
        .isEqualTo(Map.of("date", "2026-04-10", "amount", "120.00"));
  }

  @Test
  void a_dispute_whose_reason_alone_is_corrected_is_recorded_and_announced_again() {
    diary.writes(disputed("Wrong colour."));
    diary.writes(disputed("Wrong colour."));
    diary.writes(disputed("Wrong colour, and two are missing."));
    diary.on("2026-04-04T20:00");

    assertThat(
            entries("invoice-recorded").stream().flatMap(e -> e.optionalObject("dispute").stream()))
        .extracting(dispute -> dispute.text("reason"))
        .containsExactly("Wrong colour.", "Wrong colour, and two are missing.");
    assertThat(diary.cloud().eventBus().events())
        .filteredOn(event -> event.detailType().equals("DisputeRaised"))
        .hasSize(2);
  }

  @Test
  void a_hold_that_alone_is_moved_is_recorded_again() {
    diary.writes(held("2026-04-20", "New bank details."));
    diary.writes(held("2026-04-27", "New bank details."));
    diary.writes(held("2026-04-27", "They moved house."));

    assertThat(entries("invoice-recorded").stream().flatMap(e -> e.optionalObject("hold").stream()))
        .extracting(hold -> hold.text("until") + " " + hold.text("reason"))
        .containsExactly(
            "2026-04-20 New bank details.",
            "2026-04-27 New bank details.",
            "2026-04-27 They moved house.");
  }

  @Test
  void a_payment_that_replaces_a_credit_of_the_same_sum_is_recorded_again() {
    Map<String, String> part = Map.of("date", "2026-04-01", "amount", "20.00");
    diary.writes(
        invoice("A-1", "2026-03-31")
            .with(
                "credits",
                List.of(Map.of("date", "2026-04-01", "amount", "20.00", "reason", "goodwill"))));
    diary.writes(invoice("A-1", "2026-03-31").with("payments", List.of(part)));

    assertThat(entries("invoice-recorded"))
        .extracting(e -> e.object("paid").text("amount") + " " + e.object("balance").text("amount"))
        .containsExactly("0.00 120.00", "0.00 100.00", "20.00 100.00");
  }

  private static Written disputed(String reason) {
    return invoice("A-1", "2026-03-31")
        .with("disputed", Map.of("since", "2026-04-01", "reason", reason));
  }

  private static Written held(String until, String reason) {
    return invoice("A-1", "2026-03-31").with("onHold", Map.of("until", until, "reason", reason));
  }

  private static Written conciliation(String notes) {
    return contact("m-1", "meeting", "refused")
        .with("at", "2026-04-02T09:00:00Z")
        .with("by", "Jeanne")
        .with("who", "Mme Roche")
        .with("notes", notes)
        .with("promise", Map.of("date", "2026-05-01", "amount", "40.00"))
        .with(
            "notice",
            Map.of(
                "kind", "conciliation",
                "dispatch", "in-person",
                "receivedOn", "2026-04-03",
                "enclosures", List.of("statement")))
        .about("A-1");
  }

  private Document announced(String type) {
    return diary.cloud().eventBus().events().stream()
        .filter(event -> event.detailType().equals(type))
        .map(event -> new Document("", Json.object(event.detail())))
        .findFirst()
        .orElseThrow();
  }

  private Document last(String event) {
    return entries(event).getLast();
  }

  private List<Document> entries(String event) {
    return diary.evidence().stream().filter(entry -> entry.text("event").equals(event)).toList();
  }
}
