package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Question;
import dev.relance.gate.ASituation;
import dev.relance.invoice.ContactOutcome;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.StopKind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandWorkTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # last message,           now,              due
          clarification, 2026-03-19T18:00, false
          clarification, 2026-03-20T10:00, true
          # the level before is too early for a call
          friendly,      2026-03-20T10:00, false
          compromise,    2026-03-20T10:00, true
          """)
  void a_call_is_due_some_days_after_its_level(String level, String now, boolean isDue) {
    ASituation written =
        ASituation.at(now).calledEvery(7).mailed("2026-03-13", Level.parse(level), "A");

    assertThat(call(written).isPresent()).isEqualTo(isDue);
  }

  @Test
  void who_avoids_to_pay_is_called_after_half_of_the_days() {
    ASituation silent =
        ASituation.at("2026-03-17T10:00")
            .calledEvery(7)
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-13", Level.CLARIFICATION, "A");
    assertThat(call(silent)).isEmpty();

    assertThat(call(silent.mailed("2026-03-14", Level.COMPROMISE, "A"))).isPresent();
  }

  @Test
  void a_note_before_the_due_date_asks_for_no_answer() {
    ASituation written =
        ASituation.at("2026-03-17T10:00")
            .calledEvery(7)
            .mailed("2026-02-23", Level.COURTESY, "A")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-13", Level.CLARIFICATION, "A");

    assertThat(call(written)).isEmpty();
  }

  @Test
  void nothing_is_due_while_policy_asks_for_nothing() {
    ASituation written =
        ASituation.at("2026-04-20T10:00").mailed("2026-03-13", Level.CLARIFICATION, "A");

    assertThat(call(written)).isEmpty();
    assertThat(written.decision().findings().questions())
        .extracting(Question::kind)
        .doesNotContain(QuestionKind.LETTER_DUE);
  }

  @Test
  void any_attempt_counts_as_a_call() {
    ASituation called =
        ASituation.at("2026-03-26T10:00")
            .calledEvery(7)
            .mailed("2026-03-13", Level.CLARIFICATION, "A")
            .spoke("2026-03-20T10:00", Channel.CALL, ContactOutcome.NOT_REACHED, "A");

    assertThat(call(called)).isEmpty();
    assertThat(called.decision().findings().dueAt())
        .hasValueSatisfying(due -> assertThat(due).isBefore(Instant.parse("2026-03-27T12:00:00Z")));
  }

  @Test
  void the_gate_is_asked_before_a_call_is_proposed() {
    ASituation stopped =
        ASituation.at("2026-03-20T10:00")
            .calledEvery(7)
            .mailed("2026-03-13", Level.CLARIFICATION, "A")
            .stopped(StopKind.CEASE);

    assertThat(call(stopped)).isEmpty();
  }

  private static Optional<Question> call(ASituation situation) {
    return situation.decision().findings().questions().stream()
        .filter(question -> question.kind() == QuestionKind.CALL_DUE)
        .findFirst();
  }
}
