package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.invoice.DecisionKind;
import dev.relance.plan.Acknowledgement;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency was announced on 18 May 2026 for 10 June; the settlement would come on 30 June. */
class AnnouncedDayTest {
  private static ASituation at(String local) {
    return ASituation.at(local)
        .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
        .announced("2026-05-18", LegalStep.AGENCY, "2026-06-10");
  }

  private static ASituation settling(String local) {
    return at(local).approved("2026-05-20T10:00", Level.SETTLEMENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-09T18:00, false", "2026-06-10T08:59, false", "2026-06-10T09:00, true"})
  void from_the_morning_of_the_announced_day_the_owner_is_asked(String now, boolean isAsked) {
    assertThat(asked(at(now)).contains(QuestionKind.STEP_ANNOUNCED)).isEqualTo(isAsked);
  }

  @Test
  void the_account_is_looked_at_on_the_announced_day() {
    assertThat(at("2026-05-20T10:00").decision().findings().dueAt())
        .hasValueSatisfying(
            due ->
                assertThat(due.atZone(ZoneOffset.UTC).toLocalDate())
                    .isEqualTo(LocalDate.parse("2026-06-10")));
  }

  @Test
  void without_an_answer_neither_a_settlement_nor_anything_gentler_goes_out() {
    assertThat(settling("2026-07-01T10:00").decision()).isNotInstanceOf(Plan.Send.class);
    assertThat(settling("2026-07-01T10:00").owes("EUR 100.00").andOwes("B").decision())
        .as("another invoice waits as well")
        .isNotInstanceOf(Plan.Send.class);
    assertThat(asked(settling("2026-07-01T10:00"))).containsExactly(QuestionKind.STEP_ANNOUNCED);
  }

  @Test
  void a_step_that_was_not_taken_lets_the_settlement_follow() {
    ASituation answered =
        settling("2026-07-01T10:00")
            .owner("2026-06-10T11:00", DecisionKind.STEP_NOT_TAKEN, decided -> decided);

    assertThat(answered.decision()).isInstanceOf(Plan.Send.class);
    assertThat(asked(answered)).doesNotContain(QuestionKind.STEP_ANNOUNCED);
  }

  @Test
  void a_step_that_was_taken_ends_the_messages_until_the_owner_resumes_them() {
    ASituation taken = taken("2026-07-01T10:00");

    assertThat(taken.decision()).isNotInstanceOf(Plan.Send.class);
    assertThat(asked(taken)).isEmpty();
    assertThat(taken.owner("2026-07-01T09:00", DecisionKind.RESUME, decided -> decided).decision())
        .isInstanceOf(Plan.Send.class);
  }

  @Test
  void an_approval_after_the_step_was_taken_lets_the_settlement_follow() {
    assertThat(taken("2026-07-01T10:00").approved("2026-07-01T09:00", Level.SETTLEMENT).decision())
        .isInstanceOf(Plan.Send.class);
  }

  @Test
  void a_taken_step_is_not_followed_by_questions_about_another_end() {
    assertThat(asked(taken("2026-10-01T10:00"))).isEmpty();
  }

  @Test
  void a_step_on_another_day_is_told_to_the_debtor_and_asked_about_on_that_day() {
    ASituation moved = moved("2026-06-10T12:00");

    assertThat(asked(moved)).isEmpty();
    assertThat(moved.decision())
        .isInstanceOfSatisfying(
            Plan.Respond.class,
            acknowledgement ->
                assertThat(acknowledgement.acknowledgement())
                    .isInstanceOfSatisfying(
                        Acknowledgement.StepMoved.class,
                        told -> {
                          assertThat(told.before().on()).isEqualTo(LocalDate.parse("2026-06-10"));
                          assertThat(told.now().on()).isEqualTo(LocalDate.parse("2026-06-24"));
                        }));
    assertThat(asked(moved("2026-06-24T10:00"))).containsExactly(QuestionKind.STEP_ANNOUNCED);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, true", "2026-06-01, false"}) // fourteen days after 18 May
  void an_announcement_leaves_the_debtor_time(String day, boolean isTooShort) {
    ASituation approved =
        ASituation.at("2026-05-18T10:00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
            .announces("2026-05-17T10:00", "agency", day);

    assertThat(asked(approved).contains(QuestionKind.PRECONDITION_MISSING)).isEqualTo(isTooShort);
    assertThat(approved.decision() instanceof Plan.Send).isEqualTo(!isTooShort);
  }

  private static ASituation taken(String now) {
    return settling(now)
        .owner(
            "2026-06-10T11:00",
            DecisionKind.STEP_TAKEN,
            decided -> decided.stepDate(LocalDate.parse("2026-06-10")).reference("A-4711"));
  }

  private static ASituation moved(String now) {
    return at(now)
        .owner(
            "2026-06-10T11:00",
            DecisionKind.STEP_MOVED,
            decided -> decided.stepDate(LocalDate.parse("2026-06-24")));
  }

  private static List<QuestionKind> asked(ASituation situation) {
    return situation.decision().findings().questions().stream().map(q -> q.kind()).toList();
  }
}
