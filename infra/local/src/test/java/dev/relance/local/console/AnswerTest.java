package dev.relance.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Question;
import dev.relance.vocabulary.QuestionKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          APPROVAL_NEEDED      | formal-notice           | approve formal-notice, refuse formal-notice, pause formal-notice
          APPROVAL_NEEDED      | intent                  | approve intent with its step, refuse intent, pause intent
          PRECONDITION_MISSING | firm                    | by hand, refuse firm, pause firm
          # what is in the way of a court is in the way of the announcement
          PRECONDITION_MISSING | conciliation not-done   | by hand, refuse intent, pause intent
          PRECONDITION_MISSING | day-passed 2026-05-15   | by hand, refuse intent, pause intent
          # a letter first holds back whatever level comes next: none can be refused by its name
          PRECONDITION_MISSING | post-first              | by hand, by hand, pause
          PRECONDITION_MISSING | consent                 | by hand, by hand, pause
          UNCONFIRMED_SEND     | firm 2026-03-02         | treat-as-sent firm, send-again firm
          """)
  void the_owner_decides_on_the_level_of_which_the_question_speaks(
      QuestionKind reason, String detail, String expected) {
    assertThat(
            Answer.to(new Question(reason, List.of("A"), detail)).stream()
                .map(AnswerTest::told)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  private static String told(Answer answer) {
    return answer.isDecision()
        ? (answer.kind() + " " + answer.level() + (answer.asksStep() ? " with its step" : ""))
            .strip()
        : "by hand";
  }
}
