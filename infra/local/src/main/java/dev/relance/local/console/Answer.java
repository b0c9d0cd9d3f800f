package dev.relance.local.console;

import dev.relance.escalation.Question;
import dev.relance.escalation.Reason;
import dev.relance.escalation.Texts;
import dev.relance.policy.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One possible answer to a question.
 *
 * @param kind the decision that it records; empty when the owner does it by hand
 * @param level the level that the decision names, empty when it names none
 * @param asksStep whether the decision must name a legal step and its day
 */
record Answer(String words, String kind, String level, boolean asksStep) {
  private static final Set<String> DECISIONS =
      Set.of("approve", "refuse", "pause", "resume", "treat-as-sent", "send-again", "paid");

  static List<Answer> to(Question question) {
    return question.reason().answers().stream().map(code -> of(question, code)).toList();
  }

  boolean isDecision() {
    return !kind.isEmpty();
  }

  private static Answer of(Question question, String code) {
    String level = level(question).map(Level::word).orElse("");
    return new Answer(
        Texts.answer(Locale.ENGLISH, code),
        DECISIONS.contains(code) ? code : "",
        level,
        code.equals("approve") && level.equals(Level.INTENT.word()));
  }

  /** The level of which a question speaks; its detail begins with it. */
  private static Optional<Level> level(Question question) {
    boolean namesLevel =
        question.reason() == Reason.APPROVAL_NEEDED
            || question.reason() == Reason.PRECONDITION_MISSING
            || question.reason() == Reason.UNCONFIRMED_SEND;
    return namesLevel
        ? Optional.of(Level.parse(question.detail().split(" ", 2)[0]))
        : Optional.empty();
  }
}
