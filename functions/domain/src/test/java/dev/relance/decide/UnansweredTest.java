package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.invoice.ContactOutcome;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call of Friday 13 March 2026 has a recap until 20 March; Wednesday 18 March is a holiday. */
class UnansweredTest {
  private static ASituation at(String local) {
    return ASituation.at(local)
        .mailed("2026-03-04", Level.FRIENDLY, "A")
        .spoke("2026-03-13T15:00", Channel.CALL, ContactOutcome.PAYMENT_ANNOUNCED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-13T22:00, closed-hours, 2026-03-14T08:00:00Z",
    "2026-03-15T12:00, closed-day,   2026-03-16T08:00:00Z",
    "2026-03-18T12:00, closed-day,   2026-03-19T08:00:00Z",
    "2026-03-20T22:00, closed-hours, "
  })
  void what_the_window_puts_off_says_why_and_until_when_if_it_is_still_due_then(
      String now, String reason, Instant nextPossible) {
    Unanswered silence = at(now).decision().findings().unanswered().getFirst();

    assertThat(silence.due().kind()).isEqualTo(AcknowledgementKind.RECAP);
    assertThat(silence.found().reason()).isEqualTo(reason);
    assertThat(silence.nextPossible().orElse(null)).isEqualTo(nextPossible);
  }

  @Test
  void what_a_stop_holds_back_waits_for_a_person() {
    Unanswered silence =
        at("2026-03-16T10:00")
            .stopped(StopKind.LAWYER)
            .decision()
            .findings()
            .unanswered()
            .getFirst();

    assertThat(silence.found().reason()).isEqualTo("lawyer");
    assertThat(silence.nextPossible()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // the call had a recap until 20 March
    "2026-03-20T10:00, ",
    "2026-03-21T10:00, moment-passed",
    "2026-03-27T10:00, moment-passed",
    // nobody needs to be told any more
    "2026-03-28T10:00, "
  })
  void a_recap_that_the_owner_left_undecided_leaves_that_its_moment_has_passed(
      String now, String reason) {
    List<Unanswered> found = at(now).showsRecapsFirst().decision().findings().unanswered();

    assertThat(found).extracting(silence -> silence.found().reason()).isEqualTo(reasons(reason));
    assertThat(found).allMatch(silence -> silence.objection().rule() == Rule.APPROVAL);
  }

  @Test
  void the_account_is_looked_at_on_the_day_after_the_last_day_of_a_recap() {
    assertThat(at("2026-03-19T10:00").showsRecapsFirst().decision().findings().dueAt())
        .contains(Instant.parse("2026-03-21T08:00:00Z"));
  }

  @Test
  void a_recap_that_the_owner_refused_leaves_nothing() {
    Plan plan =
        at("2026-03-21T10:00").showsRecapsFirst().refusedRecap("2026-03-14T10:00", "c0").decision();

    assertThat(plan.findings().unanswered()).isEmpty();
  }

  private static List<String> reasons(String reason) {
    return reason == null ? List.of() : List.of(reason);
  }

  @Test
  void what_goes_out_is_no_silence() {
    Plan plan = at("2026-03-16T10:00").decision();

    assertThat(plan).isInstanceOf(Plan.Respond.class);
    assertThat(plan.findings().unanswered()).isEmpty();
  }
}
