package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On what a message rested, or a silence, long after the records have changed. */
class GroundsInEvidenceTest {
  private final Diary diary = Diary.opens("2026-08-28T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_rule_that_the_owner_left_aside_is_named_with_the_decision_and_its_reason() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-08-31"),
        decision("x1", "override", "owner")
            .with("rule", "spacing")
            .with("until", "2026-12-31")
            .with("reason", "they asked us to write daily"),
        decision("x2", "override", "owner")
            .with("rule", "tolerance")
            .with("until", "2026-12-31")
            .with("reason", "another invoice")
            .about("A-2"),
        // a rule about the debtor is left aside for all
        decision("x3", "override", "owner")
            .with("rule", "debtor-cap")
            .with("until", "2026-12-31")
            .with("reason", "they called us")
            .about("A-2"));
    diary.on("2026-09-01T20:00");

    assertThat(
            last("message-authorized").objects("leftAside").stream()
                .map(
                    l ->
                        l.text("rule") + " until " + l.text("until") + " by " + l.text("decision")))
        .containsExactlyInAnyOrder(
            "spacing until 2026-12-31 by x1", "debtor-cap until 2026-12-31 by x3");
    assertThat(
            entries("decision-recorded").stream()
                .map(entry -> entry.text("decision") + ": " + entry.text("reason")))
        .containsExactlyInAnyOrder(
            "x1: they asked us to write daily", "x2: another invoice", "x3: they called us");
  }

  @Test
  void a_consent_stays_proved_when_it_is_withdrawn() {
    diary.writes(
        creditor(),
        debtor().with("consents", List.of(Map.of("channel", "email", "since", "2026-02-03"))),
        invoice("A-1", "2026-08-31"));
    diary.on("2026-09-01T20:00");
    diary.writes(debtor());
    diary.on("2026-09-30T20:00");

    assertThat(entries("message-authorized").getFirst().date("consentSince"))
        .isEqualTo("2026-02-03");
    assertThat(last("message-authorized").optionalDate("consentSince")).isEmpty();
    assertThat(last("message-authorized").objects("leftAside")).isEmpty();
  }

  @Test
  void a_silence_names_the_law_that_was_asked_with_its_version() {
    diary.writes(
        creditor(),
        debtor().with("stops", List.of(Map.of("kind", "insolvency", "since", "2026-08-01"))),
        invoice("A-1", "2026-08-31"));
    diary.on("2026-09-01T20:00");

    assertThat(last("follow-up-deferred").text("law"))
        .isEqualTo("DEFAULT@2026-11-30 + FR@2026-11-30");
  }

  @Test
  void a_telephone_number_that_law_asks_for_is_asked_of_the_creditor() {
    diary.writes(
        creditor(),
        debtor()
            .with("kind", "consumer")
            .with("country", "US")
            .with("region", "US-DC")
            .with("timeZone", "America/New_York")
            .with("consents", List.of(Map.of("channel", "email", "since", "2026-02-03"))),
        invoice("A-1", "2026-08-31").with("currency", "USD"),
        contact("l", "letter", "left-message"));
    diary.on("2026-10-15T20:00");

    Document asked =
        entries("follow-up-escalated").stream()
            .filter(entry -> entry.object("matter").text("matter").equals("left-out"))
            .filter(entry -> entry.object("matter").text("content").equals("creditor-phone"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.text("question")).isEqualTo("facts-missing");
    assertThat(asked.texts("answers")).containsExactly("correct-record");
  }

  /** Nothing is approved that could not go out then. */
  @Test
  void what_a_formal_notice_lacks_is_asked_for_together_with_its_approval() {
    diary.writes(creditor(), withoutAddress(), invoice("A-1", "2026-08-31"));
    diary.on("2026-11-20T20:00");

    List<Document> asked = entries("follow-up-escalated");
    assertThat(asked)
        .extracting(entry -> entry.text("question"))
        .containsExactly("approval-needed", "facts-missing", "facts-missing");
    assertThat(asked)
        .extracting(entry -> entry.text("at"))
        .containsOnly(asked.getFirst().text("at"));
    assertThat(contentsOf(asked)).containsExactly("debtor-address", "debtor-identifier");

    diary.writes(debtor());
    assertThat(entries("question-closed"))
        .extracting(entry -> entry.text("question"))
        .containsExactly("facts-missing", "facts-missing");
    diary.writes(decision("yes", "approve", "formal-notice", "A-1"));
    diary.on("2026-11-25T20:00");
    assertThat(diary.levels()).endsWith("formal-notice");
  }

  /** What is approved anyway stays back, and the same questions stay open. */
  @Test
  void what_was_approved_too_early_leaves_its_questions_open() {
    diary.writes(creditor(), withoutAddress(), invoice("A-1", "2026-08-31"));
    diary.on("2026-11-20T20:00");
    diary.writes(decision("yes", "approve", "formal-notice", "A-1"));
    diary.on("2026-11-25T20:00");

    assertThat(diary.levels()).doesNotContain("formal-notice");
    assertThat(entries("question-closed"))
        .extracting(entry -> entry.text("question"))
        .containsExactly("approval-needed");
    assertThat(contentsOf(entries("follow-up-escalated")))
        .containsExactly("debtor-address", "debtor-identifier");
  }

  private static List<String> contentsOf(List<Document> asked) {
    return asked.stream()
        .map(entry -> entry.object("matter"))
        .flatMap(matter -> matter.optionalText("content").stream())
        .toList();
  }

  private static Records.Written withoutAddress() {
    return Records.record("debtor#" + Records.DEBTOR)
        .with("name", "Bistro")
        .with("kind", "company")
        .with("emails", List.of(Records.ADDRESS))
        .with("country", "FR")
        .with("timeZone", "Europe/Paris")
        .with("language", "en");
  }

  private Document last(String event) {
    return entries(event).getLast();
  }

  private List<Document> entries(String event) {
    return diary.evidence(diary.account()).stream()
        .filter(entry -> entry.text("event").equals(event))
        .toList();
  }
}
