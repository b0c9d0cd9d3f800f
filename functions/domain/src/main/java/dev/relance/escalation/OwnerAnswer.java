package dev.relance.escalation;

import dev.relance.finding.Finding;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer to a question records.
 *
 * @param kind the decision that it records; empty if the owner does it by hand
 * @param level the level that the decision names
 * @param contact id of the contact that the decision names
 * @param asks what the owner adds to the answer
 */
public record OwnerAnswer(
    Answer answer,
    Optional<DecisionKind> kind,
    Optional<Level> level,
    Optional<String> contact,
    Set<Addition> asks) {
  public OwnerAnswer {
    asks = Set.copyOf(asks);
  }

  /** What an owner adds to an answer; the word is the member of the record. */
  public enum Addition implements Word {
    STEP("step"),
    STEP_DATE("stepDate"),
    REFERENCE("reference"),
    UNTIL("until"),
    REASON("reason");

    private final String word;

    Addition(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Each answer that a question offers. */
  public static List<OwnerAnswer> to(Question question) {
    Optional<Level> level = level(question.matter());
    Optional<String> contact = contact(question.matter());
    return question.answers().stream()
        .map(answer -> of(answer, question.kind(), level, contact))
        .toList();
  }

  /** Whether it is recorded here, and not done by hand. */
  public boolean isDecision() {
    return kind.isPresent();
  }

  public boolean asks(Addition addition) {
    return asks.contains(addition);
  }

  /** The legal step that the answer itself names. */
  public Optional<LegalStep> step() {
    return answer == Answer.AGENCY ? Optional.of(LegalStep.AGENCY) : Optional.empty();
  }

  private static OwnerAnswer of(
      Answer answer, QuestionKind kind, Optional<Level> level, Optional<String> contact) {
    Optional<DecisionKind> decision = decision(answer, level.isPresent() || contact.isPresent());
    return new OwnerAnswer(
        answer,
        decision,
        level,
        contact,
        decision.isPresent() ? additions(answer, kind, level) : EnumSet.noneOf(Addition.class));
  }

  private static Set<Addition> additions(Answer answer, QuestionKind kind, Optional<Level> level) {
    return switch (answer) {
      case APPROVE ->
          level.equals(Optional.of(Level.INTENT))
              ? EnumSet.of(Addition.STEP, Addition.STEP_DATE)
              : EnumSet.noneOf(Addition.class);
      case ANOTHER_STEP -> EnumSet.of(Addition.STEP, Addition.STEP_DATE);
      case COURT -> EnumSet.of(Addition.STEP, Addition.STEP_DATE, Addition.REFERENCE);
      case AGENCY, STEP_TAKEN, LODGE_CLAIM -> EnumSet.of(Addition.STEP_DATE, Addition.REFERENCE);
      case STEP_MOVED -> EnumSet.of(Addition.STEP_DATE);
      case PAUSE -> EnumSet.of(Addition.UNTIL);
      case DISPUTE -> EnumSet.of(Addition.REASON);
      case RESUME ->
          kind == QuestionKind.DISPUTED
              ? EnumSet.of(Addition.REASON)
              : EnumSet.noneOf(Addition.class);
      case REFUSE,
          TREAT_AS_SENT,
          SEND_AGAIN,
          STEP_NOT_TAKEN,
          RESOLVE,
          CREDIT,
          WRITE_OFF,
          PAID,
          CALL,
          LETTER,
          NEW_ADDRESS,
          RECORD_RIGHT,
          CORRECT_RECORD,
          CHECK_SENDER,
          CHECK_FEED ->
          EnumSet.noneOf(Addition.class);
    };
  }

  /** Some decisions need a level or a contact; without one the owner answers by hand. */
  private static Optional<DecisionKind> decision(Answer answer, boolean hasObject) {
    return switch (answer) {
      case APPROVE, ANOTHER_STEP -> named(DecisionKind.APPROVE, hasObject);
      case REFUSE -> named(DecisionKind.REFUSE, hasObject);
      case TREAT_AS_SENT -> named(DecisionKind.TREAT_AS_SENT, hasObject);
      case SEND_AGAIN -> named(DecisionKind.SEND_AGAIN, hasObject);
      case PAUSE -> Optional.of(DecisionKind.PAUSE);
      case RESUME -> Optional.of(DecisionKind.RESUME);
      case DISPUTE -> Optional.of(DecisionKind.DISPUTE);
      case STEP_TAKEN, AGENCY, COURT -> Optional.of(DecisionKind.STEP_TAKEN);
      case STEP_MOVED -> Optional.of(DecisionKind.STEP_MOVED);
      case STEP_NOT_TAKEN -> Optional.of(DecisionKind.STEP_NOT_TAKEN);
      case LODGE_CLAIM -> Optional.of(DecisionKind.CLAIM_LODGED);
      case RECORD_RIGHT -> Optional.of(DecisionKind.NEW_ADDRESS);
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

  private static Optional<DecisionKind> named(DecisionKind kind, boolean hasLevel) {
    return hasLevel ? Optional.of(kind) : Optional.empty();
  }

  private static Optional<String> contact(Matter matter) {
    return matter instanceof Matter.Recap recap ? Optional.of(recap.contact()) : Optional.empty();
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
          Matter.Recap _,
          Matter.Replied _,
          Matter.Quoted _,
          Matter.LeftOut _,
          Matter.Forbidden _ ->
          Optional.empty();
    };
  }
}
