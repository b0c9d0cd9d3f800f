package dev.relance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Finding;
import dev.relance.finding.Gap;
import dev.relance.finding.Obstacle;
import dev.relance.invoice.ContactOutcome;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnerAnswerTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  static Stream<Arguments> questions() {
    return Stream.of(
        asked(
            QuestionKind.APPROVAL_NEEDED,
            new Matter.OfLevel(Level.FORMAL_NOTICE),
            "approve formal-notice, refuse formal-notice, pause formal-notice"),
        asked(
            QuestionKind.APPROVAL_NEEDED,
            new Matter.OfLevel(Level.INTENT),
            "approve intent with its step, refuse intent, pause intent"),
        asked(
            QuestionKind.PRECONDITION_MISSING,
            new Matter.OfLevel(Level.FIRM),
            "approve firm with its step, letter, call, by hand, refuse firm, pause firm"),
        // What is in the way of a court is in the way of the announcement.
        asked(
            QuestionKind.PRECONDITION_MISSING,
            new Matter.Found(
                new Finding.StepMissing("conciliation", Gap.SimpleGap.NOT_DONE, "first")),
            "approve intent with its step, letter, call, by hand, refuse intent, pause intent"),
        asked(
            QuestionKind.PRECONDITION_MISSING,
            new Matter.Found(new Finding.RouteClosed(new Obstacle.DayPassed(DAY), "later")),
            "approve intent with its step, letter, call, by hand, refuse intent, pause intent"),
        // A letter first holds back whatever level comes next: none can be refused by its name.
        asked(
            QuestionKind.PRECONDITION_MISSING,
            new Matter.OfRule(Rule.POST_FIRST),
            "by hand, letter, call, by hand, by hand, pause"),
        asked(
            QuestionKind.PRECONDITION_MISSING,
            new Matter.OfRule(Rule.CONSENT),
            "by hand, letter, call, by hand, by hand, pause"),
        asked(
            QuestionKind.RECAP_READY,
            new Matter.Recap(
                "call-7",
                new Conversation(
                    Channel.CALL,
                    DAY,
                    ContactOutcome.REACHED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()),
                Optional.empty(),
                DAY),
            "approve call-7, refuse call-7"),
        asked(
            QuestionKind.UNCONFIRMED_SEND,
            new Matter.UnconfirmedSend(Level.FIRM, DAY),
            "treat-as-sent firm, send-again firm"));
  }

  private static Arguments asked(QuestionKind kind, Matter matter, String expected) {
    return Arguments.of(Question.of(kind, List.of("A"), matter), expected);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void the_owner_decides_on_the_level_of_which_the_question_speaks(
      Question question, String expected) {
    assertThat(
            OwnerAnswer.to(question).stream()
                .map(OwnerAnswerTest::told)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  private static String told(OwnerAnswer form) {
    return form.kind().isPresent()
        ? Stream.of(
                form.kind().map(Word::word),
                form.level().map(Word::word),
                form.contact(),
                Optional.of("with its step").filter(_ -> form.asks(Addition.STEP)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "))
        : form.channel().map(Word::word).orElse("by hand");
  }
}
