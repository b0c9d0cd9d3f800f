package dev.relance.story;

import static dev.relance.story.Records.CREDITOR;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.Fault;
import dev.relance.cloud.SentMail;
import dev.relance.document.Document;
import dev.relance.record.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What users of other systems suffer when nobody can tell what became of a reminder. */
class PainsOfDeliveryTest {
  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void pain_31_a_bounce_is_told_to_the_owner_and_does_not_count_as_served() {
    diary.writes(
        creditor(), debtor("bistro", "gone+bounce@bistro.example"), invoice("A-1", "2026-02-02"));

    // The friendly reminder bounces: within the minute the owner has two questions.
    assertThat(diary.on("2026-02-04T07:01").news())
        .contains(
            "2026-02-03 09:00 the message bounced",
            "2026-02-03 09:00 no more mail to gone+bounce@bistro.example",
            "2026-02-03 09:01 friendly of A-1 is held back by address, until somebody acts",
            "2026-02-03 09:01 asked: bounced A-1 gone+bounce@bistro.example");
    assertThat(diary.lastSummary()).contains("gone+bounce@bistro");

    // With a new address the friendly reminder itself is due again: it was never served.
    diary.writes(debtor("bistro", "gone+bounce@bistro.example", "new@bistro.example"));
    assertThat(diary.on("2026-02-10T20:00").messages().getLast())
        .isEqualTo("2026-02-10 09:00 friendly to new@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_31_a_bounced_reminder_does_not_prepare_a_formal_notice() {
    diary.writes(
        creditor(),
        debtor("bistro", "gone+softbounce@bistro.example"),
        invoice("A-1", "2026-02-02"),
        decision("yes", "approve", "formal-notice", "A-1"));

    diary.on("2026-04-30T20:00");

    assertThat(diary.told("the message bounced")).hasSizeGreaterThan(2);
    assertThat(diary.messages()).allSatisfy(m -> assertThat(m).contains("friendly"));
    assertThat(diary.told("formal-notice to")).isEmpty();
  }

  @Test
  void pain_32_a_mail_that_fails_is_tried_again_and_the_owner_is_told() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary
        .faults()
        .next("SendRawEmail", 3, new Fault.ApiError(400, "MailFromDomainNotVerified", "no"));

    diary.on("2026-02-03T15:00");

    assertThat(diary.messages())
        .extracting(m -> m.substring(0, 16))
        .as("at once, after a quarter of an hour, an hour and four hours")
        .containsExactly(
            "2026-02-03 09:00", "2026-02-03 09:15", "2026-02-03 10:15", "2026-02-03 14:15");
    assertThat(diary.told("asked: send-refused"))
        .containsExactly("2026-02-03 10:15 asked: send-refused A-1 3");
    assertThat(diary.told("settled: send-refused"))
        .containsExactly("2026-02-03 14:15 settled: send-refused A-1");
    assertThat(diary.reminders()).as("SES took one").hasSize(1);
  }

  @Test
  void pain_32_a_debtor_without_address_is_the_owners_matter_at_once() {
    diary.writes(creditor(), debtor("bistro"), invoice("A-1", "2026-02-10"));

    assertThat(diary.on("2026-02-03T20:00").news())
        .containsExactly(
            "2026-02-02 20:00 A-1 is open, EUR 120.00",
            "2026-02-02 20:00 asked: no-address A-1",
            "2026-02-03 09:00 courtesy of A-1 is held back by address, until somebody acts");

    // The address comes: the stage was not used up.
    diary.on("2026-02-04T10:00").writes(debtor());
    assertThat(diary.on("2026-02-04T20:00").news())
        .containsExactly(
            "2026-02-04 10:00 settled: no-address A-1",
            "2026-02-04 10:01 courtesy to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_33_mail_to_a_suppressed_address_is_not_queued_for_ever() {
    diary.writes(
        creditor(),
        debtor("bistro", "blocked+suppressed@bistro.example", "second@bistro.example"),
        invoice("A-1", "2026-02-02"));

    diary.on("2026-02-10T20:00");

    assertThat(diary.told("the message bounced")).hasSize(1);
    assertThat(diary.messages())
        .containsExactly(
            "2026-02-03 09:00 friendly to blocked+suppressed@bistro.example: A-1 EUR 120.00",
            "2026-02-10 09:00 friendly to second@bistro.example: A-1 EUR 120.00");
    assertThat(
            diary.relance().wiring().accounts().followUp(diary.account()).history().touchpoints())
        .noneMatch(t -> t.isUnsettled());
  }

  @Test
  void pain_35_evidence_and_bus_answer_whether_when_and_to_whom() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-03T20:00");

    List<Document> told = diary.evidence();
    Document authorized = only(told, "message-authorized");
    SentMail mail = diary.reminders().getFirst();
    assertThat(authorized.text("at")).as("when").isEqualTo("2026-02-03T08:00:00Z");
    assertThat(authorized.text("to")).as("to whom").isEqualTo("bistro@bistro.example");
    assertThat(authorized.text("mime").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .as("what, byte by byte")
        .isEqualTo(mail.raw().asByteArray());
    assertThat(authorized.objects("answers")).as("under which rules").hasSizeGreaterThan(20);
    assertThat(only(told, "message-accepted").text("messageId"))
        .as("whether")
        .isEqualTo(mail.messageId());
    assertThat(told)
        .filteredOn(e -> e.text("event").equals("delivery-reported"))
        .extracting(e -> e.text("fate"))
        .containsExactly("delivered");

    Document event =
        diary.cloud().eventBus().events().stream()
            .filter(e -> e.detailType().equals("FollowUpSent"))
            .map(e -> new Document("", Json.object(e.detail())))
            .findFirst()
            .orElseThrow();
    assertThat(event.text("creditorId")).isEqualTo(CREDITOR);
    assertThat(event.text("account")).isEqualTo(diary.account().key());
    assertThat(event.text("at")).isEqualTo("2026-02-03T08:00:00Z");
    assertThat(event.text("touchpoint")).isEqualTo(authorized.text("touchpoint"));
  }

  @Test
  void pain_35_a_locked_copy_of_all_evidence_is_in_the_archive() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-13T20:00");

    List<String> archived =
        diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")).stream()
            .peek(o -> assertThat(o.lockedUntil()).isAfter(diary.instant("2035-01-01T00:00")))
            .flatMap(o -> o.content().asUtf8String().lines())
            .toList();
    assertThat(archived).containsExactlyElementsOf(diary.relance().evidence(diary.account()));
  }

  private static Document only(List<Document> evidence, String event) {
    List<Document> found = evidence.stream().filter(e -> e.text("event").equals(event)).toList();
    assertThat(found).as(event).hasSize(1);
    return found.getFirst();
  }
}
