package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.aws.SesAnswer;
import dev.relance.cloud.Fault;
import dev.relance.vocabulary.PutOffCause;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SES fails in every way that it can: nothing is lost, and nothing goes out twice. */
class FaultsOfTheMailServiceTest {
  private static final String FRIENDLY =
      "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00";
  private static final String UNCONFIRMED = "2026-02-04 09:00 the message is unconfirmed";
  private static final String ASKED =
      "2026-02-04 09:00 asked: unconfirmed-send A-1 friendly 2026-02-03";

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @BeforeEach
  void a_friendly_reminder_is_due_tomorrow_at_nine() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-03T08:59");
    diary.news();
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest
  @EnumSource
  void put_off_it_did_not_go_out_and_is_tried_again_within_minutes(PutOffCause cause) {
    diary.faults().next("SendRawEmail", SesAnswer.of(cause));

    assertThat(diary.on("2026-02-09T20:00").news())
        .containsExactly(
            FRIENDLY,
            "2026-02-03 09:00 the message is put off: " + cause.word(),
            "2026-02-03 09:00 friendly of A-1 is held back by put-off-lately, until"
                + " 2026-02-03T08:09:24Z",
            FRIENDLY.replace("09:00", "09:09"));
    assertThat(diary.reminders()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void put_off_for_days_it_is_tried_within_the_window_and_is_never_a_question(PutOffCause cause) {
    diary.faults().when(call -> call.operation().equals("SendRawEmail"), SesAnswer.of(cause));

    List<String> tried = diary.on("2026-02-05T20:00").messages();

    assertThat(tried).hasSizeBetween(10, 60);
    assertThat(tried).allMatch(m -> m.matches("2026-02-0[345] (09|1\\d):\\d\\d friendly to .*"));
    assertThat(diary.told("asked")).isEmpty();
    assertThat(diary.reminders()).isEmpty();

    // SES takes mail again in the night: the level goes out the next morning, once.
    diary.faults().clear();
    assertThat(diary.on("2026-02-09T20:00").reminders()).hasSize(1);
    assertThat(diary.told("asked")).isEmpty();
  }

  @Test
  void refused_with_400_the_contact_is_released_and_does_not_count_for_the_caps() {
    diary.faults().next("SendRawEmail", 2, new Fault.ApiError(400, "MessageRejected", "no"));

    diary.on("2026-02-12T20:00");

    assertThat(diary.messages())
        .extracting(m -> m.replaceFirst(" to .*", ""))
        .containsExactly(
            "2026-02-03 09:00 friendly",
            "2026-02-03 09:15 friendly",
            "2026-02-03 10:15 friendly",
            "2026-02-12 09:00 clarification");
    assertThat(diary.reminders()).hasSize(2);
  }

  @Test
  void refused_for_ever_it_is_tried_once_a_day_and_the_owner_is_asked() {
    diary
        .faults()
        .when(
            call -> call.operation().equals("SendRawEmail"),
            new Fault.ApiError(400, "MessageRejected", "no"));

    diary.on("2026-02-07T20:00");

    assertThat(diary.told("asked: send-refused").getFirst())
        .isEqualTo("2026-02-03 10:15 asked: send-refused A-1 3");
    assertThat(diary.messages()).hasSizeLessThan(10);
    assertThat(diary.reminders()).isEmpty();

    // SES takes mail again: the level that was due all the time goes out, once.
    diary.faults().clear();
    diary.on("2026-02-11T20:00");
    assertThat(diary.reminders()).hasSize(1);
    assertThat(diary.told("settled: send-refused")).isNotEmpty();
  }

  @Test
  void an_error_500_may_have_sent_it_so_it_is_never_sent_again_and_the_owner_is_asked() {
    diary.faults().next("SendRawEmail", new Fault.ApiError(500, "InternalFailure", "oops"));

    assertThat(diary.on("2026-02-20T20:00").news())
        .as("the next level follows in its time, because the first may have gone out")
        .containsExactly(
            FRIENDLY,
            UNCONFIRMED,
            ASKED,
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void a_lost_answer_is_settled_by_the_event_that_carries_the_tag() {
    diary.faults().next("SendRawEmail", new Fault.LostAnswer());

    assertThat(diary.on("2026-02-20T20:00").news())
        .containsExactly(
            FRIENDLY, "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.reminders()).hasSize(2);
    assertThat(diary.told("unconfirmed")).isEmpty();
    assertThat(
            diary.evidence().stream()
                .map(e -> e.text("event"))
                .filter(e -> e.startsWith("message-") || e.startsWith("delivery-")))
        .startsWith("message-authorized", "delivery-reported");
  }

  @Test
  void a_lost_answer_without_any_event_is_asked_after_its_deadline_and_never_sent_again() {
    diary.faults().next("SendRawEmail", new Fault.LostAnswer());
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    diary.timerFires();
    diary.cloud().ses().dueEvents(diary.instant("2026-02-03T12:00")); // lost

    assertThat(diary.on("2026-02-11T20:00").news()).containsExactly(FRIENDLY, UNCONFIRMED, ASKED);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void the_event_settles_it_even_after_the_owner_was_asked() {
    diary.faults().next("SendRawEmail", new Fault.LostAnswer());
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    diary.timerFires();
    var late = diary.cloud().ses().dueEvents(diary.instant("2026-02-03T12:00"));
    assertThat(diary.on("2026-02-05T20:00").news()).containsExactly(FRIENDLY, UNCONFIRMED, ASKED);

    late.forEach(diary::reports);

    assertThat(diary.on("2026-02-12T20:00").news())
        .containsExactly(
            "2026-02-05 20:01 settled: unconfirmed-send A-1",
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.reminders()).hasSize(2);
  }

  @Test
  void a_bounce_that_comes_after_the_owner_was_asked_makes_the_level_due_again() {
    diary.writes(debtor("bistro", "gone+bounce@bistro.example", "new@bistro.example"));
    diary.faults().next("SendRawEmail", new Fault.LostAnswer());
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    diary.timerFires();
    var late = diary.cloud().ses().dueEvents(diary.instant("2026-02-03T12:00"));
    diary.on("2026-02-05T20:00");

    late.forEach(diary::reports);
    diary.on("2026-02-10T20:00");

    assertThat(diary.messages())
        .containsExactly(
            "2026-02-03 09:00 friendly to gone+bounce@bistro.example: A-1 EUR 120.00",
            "2026-02-10 09:00 friendly to new@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void treated_as_sent_by_the_owner_the_ladder_counts_it_as_served() {
    unconfirmed();
    diary.on("2026-02-05T10:00").writes(decision("d-1", "treat-as-sent", "friendly", "A-1"));

    assertThat(diary.on("2026-02-12T20:00").news())
        .containsExactly(
            "2026-02-05 10:00 the owner: treat-as-sent friendly",
            "2026-02-05 10:00 settled: unconfirmed-send A-1",
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(
            diary
                .relance()
                .wiring()
                .accounts()
                .followUp(diary.account())
                .history()
                .of("A-1")
                .servedLevels())
        .isEqualTo(2);
  }

  @Test
  void sent_again_by_the_owner_it_goes_out_once_more_within_the_caps() {
    unconfirmed();
    diary.on("2026-02-05T10:00").writes(decision("d-1", "send-again", "friendly", "A-1"));

    assertThat(diary.on("2026-02-16T20:00").news())
        .containsExactly(
            "2026-02-05 10:00 the owner: send-again friendly",
            "2026-02-05 10:00 friendly of A-1 is held back by invoice-cap, until"
                + " 2026-02-10T08:00:00Z",
            "2026-02-05 10:00 settled: unconfirmed-send A-1",
            "2026-02-10 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.reminders()).as("the first never reached SES").hasSize(1);
  }

  @Test
  void sent_again_is_obeyed_once_however_often_the_decision_is_written() {
    unconfirmed();
    var again = decision("d-1", "send-again", "friendly", "A-1").with("at", "2026-02-05T09:00:00Z");
    for (int i = 0; i < 5; i++) {
      diary.on("2026-02-05T10:0" + i).writes(again);
    }
    diary.on("2026-02-16T20:00");
    diary.writes(again);
    diary.on("2026-02-16T21:00");

    assertThat(diary.told("friendly to")).hasSize(2);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void sent_again_is_not_obeyed_once_more_when_the_decision_is_only_corrected() {
    unconfirmed();
    var again = decision("d-1", "send-again", "friendly", "A-1").with("at", "2026-02-05T09:00:00Z");
    diary.on("2026-02-05T10:00").writes(again);
    diary.on("2026-02-10T08:59");
    diary.faults().next("SendRawEmail", new Fault.LostRequest());
    diary.on("2026-02-12T10:00").writes(again.with("reason", "as we said on the phone"));

    diary.on("2026-02-20T20:00");

    assertThat(diary.told("the owner: send-again")).as("both are on record").hasSize(2);
    assertThat(diary.told("friendly to")).hasSize(2);
  }

  @Test
  void without_an_outcome_nothing_else_goes_out_to_this_debtor_before_the_deadline() {
    diary.writes(
        invoice("A-2", "2026-02-02"),
        decision("x1", "override", "owner")
            .with("rule", "debtor-spacing")
            .with("until", "2026-02-28")
            .with("reason", "a new delivery waits for the payment"));
    diary.faults().next("SendRawEmail", new Fault.LostRequest());
    diary.on("2026-02-03T09:00");
    diary.writes(invoice("A-3", "2026-02-02"));
    diary.on("2026-02-04T08:59");

    assertThat(diary.messages()).hasSize(1);
    assertThat(diary.told("A-3 is held back"))
        .containsExactly(
            "2026-02-03 09:00 friendly of A-3 is held back by unsettled-send, until"
                + " 2026-02-04T08:00:00Z");
    diary.on("2026-02-04T20:00");
    assertThat(diary.messages().getLast())
        .isEqualTo("2026-02-04 09:00 friendly to bistro@bistro.example: A-3 EUR 120.00");
  }

  private void unconfirmed() {
    diary.faults().next("SendRawEmail", new Fault.LostRequest());
    assertThat(diary.on("2026-02-04T20:00").news()).containsExactly(FRIENDLY, UNCONFIRMED, ASKED);
  }
}
