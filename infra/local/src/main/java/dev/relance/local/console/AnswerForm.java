package dev.relance.local.console;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.finding.Finding;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A button for one possible answer to a question.
 *
 * @param decision the decision that it records; empty if the owner does it by hand
 * @param level the level that the decision names
 */
record AnswerForm(Answer answer, Optional<DecisionKind> decision, Optional<Level> level) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  static List<AnswerForm> to(Question question) {
    Optional<Level> level = level(question.matter());
    return question.answers().stream().map(answer -> of(answer, level)).toList();
  }

  /** What the button says. */
  String words() {
    return ENGLISH.name("answer", answer);
  }

  boolean isDecision() {
    return decision.isPresent();
  }

  String kind() {
    return decision.map(Word::word).orElse("");
  }

  String levelWord() {
    return level.map(Word::word).orElse("");
  }

  /** Whether the decision must name a legal step. */
  boolean asksStep() {
    return answer == Answer.COURT
        || answer == Answer.ANOTHER_STEP
        || (answer == Answer.APPROVE && level.equals(Optional.of(Level.INTENT)));
  }

  /** The legal step that the answer itself names. */
  String stepWord() {
    return answer == Answer.AGENCY ? LegalStep.AGENCY.word() : "";
  }

  /** Whether the decision must name the day of a step. */
  boolean asksDay() {
    return asksStep() || asksReference() || answer == Answer.STEP_MOVED;
  }

  /** Whether the decision tells of something that was done, with a reference. */
  boolean asksReference() {
    return answer == Answer.STEP_TAKEN
        || answer == Answer.LODGE_CLAIM
        || answer == Answer.AGENCY
        || answer == Answer.COURT;
  }

  private static AnswerForm of(Answer answer, Optional<Level> level) {
    return new AnswerForm(answer, decision(answer, level.isPresent()), level);
  }

  /** Some decisions need a level; without one the owner answers by hand. */
  private static Optional<DecisionKind> decision(Answer answer, boolean hasLevel) {
    return switch (answer) {
      case APPROVE, ANOTHER_STEP -> ofLevel(DecisionKind.APPROVE, hasLevel);
      case REFUSE -> ofLevel(DecisionKind.REFUSE, hasLevel);
      case TREAT_AS_SENT -> ofLevel(DecisionKind.TREAT_AS_SENT, hasLevel);
      case SEND_AGAIN -> ofLevel(DecisionKind.SEND_AGAIN, hasLevel);
      case PAUSE -> Optional.of(DecisionKind.PAUSE);
      case RESUME -> Optional.of(DecisionKind.RESUME);
      case STEP_TAKEN, AGENCY, COURT -> Optional.of(DecisionKind.STEP_TAKEN);
      case STEP_MOVED -> Optional.of(DecisionKind.STEP_MOVED);
      case STEP_NOT_TAKEN -> Optional.of(DecisionKind.STEP_NOT_TAKEN);
      case LODGE_CLAIM -> Optional.of(DecisionKind.CLAIM_LODGED);
      case RESOLVE,
          CREDIT,
          WRITE_OFF,
          PAID,
          CALL,
          LETTER,
          NEW_ADDRESS,
          CORRECT_RECORD,
          CHECK_SENDER,
          CHECK_FEED ->
          Optional.empty();
    };
  }

  private static Optional<DecisionKind> ofLevel(DecisionKind kind, boolean hasLevel) {
    return hasLevel ? Optional.of(kind) : Optional.empty();
  }

  /** The level of a question. An obstacle before court holds back only one. */
  private static Optional<Level> level(Matter matter) {
    return switch (matter) {
      case Matter.OfLevel(Level level, _) -> Optional.of(level);
      case Matter.UnconfirmedSend unconfirmed -> Optional.of(unconfirmed.level());
      case Matter.Found(Finding.NotReadyForCourt _) -> Optional.of(Level.INTENT);
      case Matter.Found _,
          Matter.Nothing _,
          Matter.OfRule _,
          Matter.OfAddress _,
          Matter.BrokenPromise _,
          Matter.LongPromise _,
          Matter.Announced _,
          Matter.Insolvency _,
          Matter.AmountDue _,
          Matter.Age _,
          Matter.EndOfClaim _,
          Matter.Refusals _,
          Matter.NoRoom _,
          Matter.Disputed _,
          Matter.Quoted _,
          Matter.LeftOut _,
          Matter.Forbidden _ ->
          Optional.empty();
    };
  }
}
