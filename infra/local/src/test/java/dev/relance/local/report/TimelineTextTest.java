package dev.relance.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.QuestionKind;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          approve | owner  | formal-notice |                   |            | the owner approved the formal notice
          approve | owner  | intent        | order-for-payment | 2026-05-20 | the owner approved the announcement of the next step: order for payment, on 20 May 2026
          refuse  | owner  | settlement    |                   |            | the owner refused the settlement offer
          resume  | owner  |               |                   |            | the owner resumed the messages
          promise | debtor |               |                   |            | the debtor promised a payment
          """)
  void a_decision_tells_who_decided_what_and_for_which_day(
      String kind, String by, String level, String step, String stepDate, String told) {
    Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "by", by));
    putIfGiven(entry, "level", level);
    putIfGiven(entry, "step", step);
    putIfGiven(entry, "stepDate", stepDate);

    assertThat(TimelineText.deed(new Document("", entry))).isEqualTo(told);
  }

  @Test
  void a_pause_tells_its_last_day() {
    Document pause =
        new Document("", Map.of("kind", "pause", "by", "debtor", "until", "2026-04-01"));

    assertThat(TimelineText.deed(pause))
        .isEqualTo("the debtor paused the messages until 1 April 2026");
  }

  @ParameterizedTest
  @EnumSource(DecisionKind.class)
  void every_decision_has_its_words(DecisionKind kind) {
    assertThat(TimelineText.deed(new Document("", Map.of("kind", kind.word(), "by", "owner"))))
        .startsWith("the owner ");
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_question_that_is_closed_has_its_words(QuestionKind reason) {
    assertThat(TimelineText.asked(reason.word())).isNotBlank().doesNotContain("-needed");
  }

  @Test
  void every_contact_by_hand_has_its_words() {
    for (Channel channel : Channel.values()) {
      for (ContactOutcome outcome : ContactOutcome.values()) {
        Document contact =
            new Document("", Map.of("channel", channel.word(), "outcome", outcome.word()));
        assertThat(TimelineText.contact(contact)).matches("an? .*; .*");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          land-conciliation not-done                     | conciliation of the Land not done yet
          6, the last on 2026-03-12                      | 6, the last on 12 March 2026
          opted out at 2026-03-12T08:30:00Z              | opted out at 12 March 2026, 09:30
          2026-03-06T00:00 in America/New_York           | 6 March 2026, 00:00 in America/New_York
          # what others wrote stays theirs
          disputed since 2026-02-18: see FA-2026-01-12   | disputed since 18 February 2026: see FA-2026-01-12
          2026-02-30                                     | 2026-02-30
          """)
  void what_was_found_is_told_in_words(String found, String told) {
    assertThat(new Grounds(ZoneId.of("Europe/Paris")).found(found)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the owner's recorded approval of formal-notice | formal-notice | the owner's recorded approval of the formal notice
          the owner's recorded approval of intent        | intent        | the owner's recorded approval of the announcement of the next step
          A Land may require conciliation.               | intent        | A Land may require conciliation
          no open dispute                                | firm          | no open dispute
          """)
  void what_was_expected_names_its_level_and_ends_without_a_stop(
      String expected, String level, String told) {
    assertThat(new Grounds(ZoneId.of("Europe/Paris")).expected(expected, level)).isEqualTo(told);
  }

  private static void putIfGiven(Map<String, Object> entry, String name, String value) {
    if (value != null) {
      entry.put(name, value);
    }
  }
}
