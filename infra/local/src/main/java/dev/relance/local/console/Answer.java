package dev.relance.local.console;

import dev.relance.escalation.Question;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** The decisions that must name a level. */
  private static final Set<String> OF_A_LEVEL =
      Set.of("approve", "refuse", "treat-as-sent", "send-again");

  /** What holds back whatever level comes next. */
  private static final Set<String> OF_EVERY_LEVEL =
      Set.of("post-first", "consent", "contact-window");

  static List<Answer> to(Question question) {
    return question.kind().answers().stream().map(a -> of(question, a.word())).toList();
  }

  boolean isDecision() {
    return !kind.isEmpty();
  }

  private static Answer of(Question question, String code) {
    String level = level(question).map(Level::word).orElse("");
    boolean isDecision =
        DECISIONS.contains(code) && !(OF_A_LEVEL.contains(code) && level.isEmpty());
    return new Answer(
        Texts.answer(Locale.ENGLISH, code),
        isDecision ? code : "",
        level,
        code.equals("approve") && level.equals(Level.INTENT.word()));
  }

  /**
   * The level of which a question speaks. The detail begins with it, unless it tells what is in the
   * way of a court, of which only one level speaks.
   */
  private static Optional<Level> level(Question question) {
    return switch (question.kind()) {
      case APPROVAL_NEEDED, UNCONFIRMED_SEND -> named(question);
      case PRECONDITION_MISSING ->
          OF_EVERY_LEVEL.contains(question.detail())
              ? Optional.empty()
              : named(question).or(() -> Optional.of(Level.INTENT));
      default -> Optional.empty();
    };
  }

  private static Optional<Level> named(Question question) {
    String first = question.detail().split(" ", 2)[0];
    return Stream.of(Level.values()).filter(level -> level.word().equals(first)).findFirst();
  }
}
