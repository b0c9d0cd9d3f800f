package dev.relance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Event;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.NoticeKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeedWordsTest {
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  private static final DeedWords WORDS = new DeedWords(ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          approve | owner  | formal-notice |                   |            | the owner approved the formal notice
          approve | owner  | intent        | order-for-payment | 2026-05-20 | the owner approved the notice of the next step: order for payment, on 20 May 2026
          refuse  | owner  | settlement    |                   |            | the owner refused the settlement offer
          resume  | owner  |               |                   |            | the owner resumed the messages
          promise | debtor |               |                   |            | the debtor promised a payment
          step-taken     | owner | |            | 2026-05-20 | the owner took the announced step on 20 May 2026
          step-taken     | owner | | small-claims | 2026-05-20 | the owner took a legal step (small claim) on 20 May 2026
          step-moved     | owner | |            | 2026-06-02 | the owner moved the announced step to 2 June 2026
          step-not-taken | owner | |            |            | the owner did not take the announced step
          claim-lodged   | owner | |            | 2026-05-20 | the owner lodged the claim in the insolvency on 20 May 2026
          """)
  void a_decision_tells_who_decided_what_and_for_which_day(
      String kind, String by, String level, String step, String stepDate, String told) {
    DecisionRecord decision =
        decision(
            Word.parse(DecisionKind.class, kind),
            Word.parse(DecidedBy.class, by),
            Optional.ofNullable(level).map(Level::parse),
            Optional.empty(),
            Optional.ofNullable(step).map(word -> Word.parse(LegalStep.class, word)),
            Optional.ofNullable(stepDate).map(LocalDate::parse));

    assertThat(WORDS.deed(decision)).isEqualTo(told);
  }

  @Test
  void a_pause_tells_its_last_day() {
    DecisionRecord pause =
        decision(
            DecisionKind.PAUSE,
            DecidedBy.DEBTOR,
            Optional.empty(),
            Optional.of(LocalDate.parse("2026-04-01")),
            Optional.empty(),
            Optional.empty());

    assertThat(WORDS.deed(pause)).isEqualTo("the debtor paused the messages until 1 April 2026");
  }

  @ParameterizedTest
  @EnumSource(DecisionKind.class)
  void every_decision_has_its_words(DecisionKind kind) {
    DecisionRecord bare =
        decision(
            kind,
            DecidedBy.OWNER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(WORDS.deed(bare)).startsWith("the owner ");
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_question_that_is_closed_has_its_words(QuestionKind question) {
    assertThat(ENGLISH.say("timeline.asked." + question.word()))
        .isNotBlank()
        .doesNotContain("-needed");
  }

  @Test
  void every_contact_by_hand_has_its_words() {
    for (Channel channel : Channel.values()) {
      for (ContactOutcome outcome : ContactOutcome.values()) {
        var contact =
            new Contact(
                "c-1",
                AT,
                channel,
                Contact.Result.of(outcome),
                List.of(),
                Optional.empty(),
                Contact.Particulars.NONE);
        assertThat(WORDS.contact(contact)).matches("an? .*; .*");
      }
    }
  }

  @Test
  void every_word_of_a_record_has_its_text() {
    for (NoticeKind kind : NoticeKind.values()) {
      assertThat(ENGLISH.has("timeline.notice." + kind.word())).as(kind.word()).isTrue();
    }
    for (Dispatch dispatch : Dispatch.values()) {
      assertThat(ENGLISH.has("timeline.dispatch." + dispatch.word())).as(dispatch.word()).isTrue();
    }
    for (Event.Status status : Event.Status.values()) {
      assertThat(ENGLISH.has("timeline.status." + status.word())).as(status.word()).isTrue();
    }
  }

  private static DecisionRecord decision(
      DecisionKind kind,
      DecidedBy by,
      Optional<Level> level,
      Optional<LocalDate> until,
      Optional<LegalStep> step,
      Optional<LocalDate> stepDate) {
    return new DecisionRecord(
        "d-1",
        kind,
        AT,
        Decider.of(by),
        List.of(),
        Optional.empty(),
        DecisionTerms.NONE
            .withLevel(level)
            .withUntil(until)
            .withAction(new DecisionTerms.LegalAction(step, stepDate, Optional.empty())),
        Optional.empty());
  }
}
