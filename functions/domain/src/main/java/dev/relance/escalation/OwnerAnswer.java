package dev.relance.escalation;

import static dev.relance.escalation.Addition.ADDRESS;
import static dev.relance.escalation.Addition.AGREED_SUM;
import static dev.relance.escalation.Addition.CREDITED_SUM;
import static dev.relance.escalation.Addition.FIRST_PART;
import static dev.relance.escalation.Addition.MADE_ON;
import static dev.relance.escalation.Addition.NOTES;
import static dev.relance.escalation.Addition.OUTCOME;
import static dev.relance.escalation.Addition.PAID_ON;
import static dev.relance.escalation.Addition.PARTS;
import static dev.relance.escalation.Addition.PAUSED_UNTIL;
import static dev.relance.escalation.Addition.PAY_UNTIL;
import static dev.relance.escalation.Addition.PROMISED_ON;
import static dev.relance.escalation.Addition.PROMISED_SUM;
import static dev.relance.escalation.Addition.PROMISE_DAY;
import static dev.relance.escalation.Addition.REASON;
import static dev.relance.escalation.Addition.REDUCED_BY;
import static dev.relance.escalation.Addition.REFERENCE;
import static dev.relance.escalation.Addition.RESOLUTION;
import static dev.relance.escalation.Addition.STEP;
import static dev.relance.escalation.Addition.STEP_DATE;
import static dev.relance.escalation.Addition.TAKEN_ON;
import static dev.relance.escalation.Addition.TOLD_WHY;
import static dev.relance.escalation.Addition.WHY;
import static dev.relance.escalation.Addition.WRONG;

import dev.relance.finding.Approvers;
import dev.relance.finding.Finding;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.DecisionTerms.Pledge;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an owner can answer to a question, or say of an account at any time.
 *
 * @param object what a question is about
 */
public record OwnerAnswer(Answer answer, Effect effect, About object) {
  /** What an owner can say of an account without being asked, the most usual first. */
  private static final List<Answer> AT_ANY_TIME =
      List.of(
          Answer.PAID,
          Answer.CALL,
          Answer.LETTER,
          Answer.VISIT,
          Answer.PAUSE,
          Answer.RESUME,
          Answer.DISPUTE,
          Answer.CREDIT,
          Answer.SETTLE,
          Answer.PLAN,
          Answer.WRITE_OFF,
          Answer.NEW_ADDRESS,
          Answer.AGENCY,
          Answer.COURT);

  /** What comes of an answer. */
  public sealed interface Effect {
    /**
     * A decision is recorded.
     *
     * @param proposed the promise or the plan that it is about
     */
    record Decides(DecisionKind kind, List<Addition> asks, Pledge proposed) implements Effect {
      public Decides {
        asks = List.copyOf(asks);
      }
    }

    /** A contact that the owner made is recorded. */
    record Contacts(Channel channel, List<Addition> asks) implements Effect {
      public Contacts {
        asks = List.copyOf(asks);
      }
    }

    /** The owner does it outside Relance. */
    record ByHand() implements Effect {}
  }

  /**
   * What a decision names.
   *
   * @param level the level that waits
   * @param contact id of the contact whose recap waits
   * @param promised the day that the debtor named
   * @param proposed the promise or the plan that the debtor proposed
   * @param approvers whose approval the level lacks
   */
  public record About(
      Optional<Level> level,
      Optional<String> contact,
      Optional<LocalDate> promised,
      Pledge proposed,
      Approvers approvers) {
    static final About NOTHING =
        new About(
            Optional.empty(), Optional.empty(), Optional.empty(), Pledge.NONE, new Approvers.One());

    static About of(Matter matter) {
      return new About(
          OwnerAnswer.level(matter),
          OwnerAnswer.contact(matter),
          OwnerAnswer.promised(matter),
          OwnerAnswer.proposed(matter),
          matter.approvers());
    }

    private boolean isSomething() {
      return level.isPresent() || contact.isPresent();
    }
  }

  /** Each answer that a question offers. */
  public static List<OwnerAnswer> to(Question question) {
    var about = About.of(question.matter());
    boolean isDisputed = question.kind() == QuestionKind.DISPUTED;
    return question.answers().stream()
        .map(answer -> new OwnerAnswer(answer, effect(answer, about, isDisputed), about))
        .toList();
  }

  /** What an owner can say of an account at any time. */
  public static List<OwnerAnswer> atAnyTime() {
    return AT_ANY_TIME.stream()
        .map(answer -> new OwnerAnswer(answer, effect(answer, About.NOTHING, false), About.NOTHING))
        .toList();
  }

  /** The decision that it records, if it records one. */
  public Optional<DecisionKind> kind() {
    return effect instanceof Effect.Decides decides
        ? Optional.of(decides.kind())
        : Optional.empty();
  }

  /** How the debtor was contacted, if it records a contact. */
  public Optional<Channel> channel() {
    return effect instanceof Effect.Contacts contacts
        ? Optional.of(contacts.channel())
        : Optional.empty();
  }

  /** The level that the decision names. */
  public Optional<Level> level() {
    return object.level();
  }

  /** The contact that the decision names. */
  public Optional<String> contact() {
    return object.contact();
  }

  /** The step and the day that the first of two owners approved. */
  public LegalAction approved() {
    return object.approvers() instanceof Approvers.Second second
        ? new LegalAction(second.step(), second.stepDate(), Optional.empty())
        : LegalAction.NONE;
  }

  /** Whether another owner must approve it as well. */
  public boolean isFirstOfTwo() {
    return object.approvers() instanceof Approvers.Two;
  }

  /** Whether it is recorded here, and not only done by hand. */
  public boolean isRecorded() {
    return !(effect instanceof Effect.ByHand);
  }

  /** Whether it can be given as it stands. */
  public boolean needsNoEntry() {
    return effect instanceof Effect.Decides
        && asks().stream().noneMatch(Addition::isRequired)
        && !asks(PARTS);
  }

  /** What an owner needs to give it. */
  public Right right() {
    return switch (answer) {
      case AGENCY, COURT, STEP_TAKEN, STEP_MOVED, STEP_NOT_TAKEN, ANOTHER_STEP, LODGE_CLAIM ->
          Right.LEGAL_STEPS;
      case APPROVE -> level().map(Right::toApprove).orElse(Right.DECIDE);
      case REFUSE,
          PAUSE,
          RESUME,
          PAID,
          DISPUTE,
          TREAT_AS_SENT,
          SEND_AGAIN,
          RESOLVE,
          CREDIT,
          WRITE_OFF,
          CALL,
          LETTER,
          NEW_ADDRESS,
          RECORD_RIGHT,
          CORRECT_RECORD,
          CHECK_SENDER,
          CHECK_FEED,
          SETTLE,
          VISIT,
          PROMISE,
          PLAN,
          DOCUMENTS,
          ACCEPT,
          DECLINE ->
          Right.DECIDE;
    };
  }

  /** What the owner adds to it, in the order of the form. */
  public List<Addition> asks() {
    return switch (effect) {
      case Effect.Decides(_, var asks, _) -> asks;
      case Effect.Contacts(_, var asks) -> asks;
      case Effect.ByHand() -> List.of();
    };
  }

  /** The promise or the plan that the decision is about. */
  public Pledge proposed() {
    return effect instanceof Effect.Decides decides ? decides.proposed() : Pledge.NONE;
  }

  public boolean asks(Addition addition) {
    return asks().contains(addition);
  }

  /** The legal step that the answer itself names. */
  public Optional<LegalStep> step() {
    return answer == Answer.AGENCY ? Optional.of(LegalStep.AGENCY) : Optional.empty();
  }

  /**
   * Some decisions need a level or a contact; without one the owner acts by hand.
   *
   * @param isDisputed whether the question is a dispute, which does not end without a reason
   */
  private static Effect effect(Answer answer, About about, boolean isDisputed) {
    return switch (answer) {
      case APPROVE ->
          about.level().equals(Optional.of(Level.INTENT))
              ? named(about, DecisionKind.APPROVE, STEP, STEP_DATE)
              : named(about, DecisionKind.APPROVE);
      case ANOTHER_STEP -> named(about, DecisionKind.APPROVE, STEP, STEP_DATE);
      case REFUSE -> named(about, DecisionKind.REFUSE);
      case TREAT_AS_SENT -> named(about, DecisionKind.TREAT_AS_SENT);
      case SEND_AGAIN -> named(about, DecisionKind.SEND_AGAIN);
      case PAUSE -> decides(DecisionKind.PAUSE, PAUSED_UNTIL);
      case RESUME ->
          isDisputed ? decides(DecisionKind.RESUME, REASON) : decides(DecisionKind.RESUME);
      case DISPUTE -> decides(DecisionKind.DISPUTE, WRONG);
      case RESOLVE -> decides(DecisionKind.RESOLVE, RESOLUTION, REDUCED_BY, WHY);
      case PAID -> decides(DecisionKind.PAID, PAID_ON);
      case CREDIT -> decides(DecisionKind.CREDIT, CREDITED_SUM, WHY);
      case SETTLE -> decides(DecisionKind.SETTLE, AGREED_SUM, PAY_UNTIL, WHY);
      case WRITE_OFF -> decides(DecisionKind.WRITE_OFF, WHY);
      case NEW_ADDRESS -> decides(DecisionKind.NEW_ADDRESS, ADDRESS);
      case RECORD_RIGHT -> decides(DecisionKind.NEW_ADDRESS);
      case COURT -> decides(DecisionKind.STEP_TAKEN, STEP, TAKEN_ON, REFERENCE);
      case AGENCY, STEP_TAKEN -> decides(DecisionKind.STEP_TAKEN, TAKEN_ON, REFERENCE);
      case STEP_MOVED -> decides(DecisionKind.STEP_MOVED, STEP_DATE);
      case STEP_NOT_TAKEN -> decides(DecisionKind.STEP_NOT_TAKEN);
      case LODGE_CLAIM -> decides(DecisionKind.CLAIM_LODGED, TAKEN_ON, REFERENCE);
      case CALL -> spoke(Channel.CALL);
      case VISIT -> spoke(Channel.VISIT);
      case PROMISE -> decides(DecisionKind.PROMISE, PROMISE_DAY);
      case PLAN -> new Effect.Decides(DecisionKind.PLAN, plan(), Pledge.NONE);
      case ACCEPT ->
          new Effect.Decides(
              about.proposed().instalments().isEmpty() ? DecisionKind.PROMISE : DecisionKind.PLAN,
              List.of(),
              about.proposed());
      case DECLINE -> new Effect.Decides(DecisionKind.DECLINE, List.of(TOLD_WHY), about.proposed());
      case DOCUMENTS -> new Effect.Contacts(Channel.EMAIL, List.of(MADE_ON, NOTES));
      case LETTER -> new Effect.Contacts(Channel.LETTER, List.of(MADE_ON, NOTES));
      case CORRECT_RECORD, CHECK_SENDER, CHECK_FEED -> new Effect.ByHand();
    };
  }

  private static Effect named(About about, DecisionKind kind, Addition... asks) {
    return about.isSomething() ? decides(kind, asks) : new Effect.ByHand();
  }

  private static Effect decides(DecisionKind kind, Addition... asks) {
    return new Effect.Decides(kind, List.of(asks), Pledge.NONE);
  }

  private static List<Addition> plan() {
    return Stream.concat(
            Stream.of(PARTS, FIRST_PART),
            Addition.OWN_PARTS.stream().flatMap(part -> Stream.of(part.day(), part.sum())))
        .toList();
  }

  private static Effect spoke(Channel channel) {
    return new Effect.Contacts(
        channel, List.of(OUTCOME, MADE_ON, PROMISED_ON, PROMISED_SUM, NOTES));
  }

  private static Optional<String> contact(Matter matter) {
    return matter instanceof Matter.Recap recap ? Optional.of(recap.contact()) : Optional.empty();
  }

  private static Optional<LocalDate> promised(Matter matter) {
    return matter instanceof Matter.LongPromise promise
        ? Optional.of(promise.by())
        : matter instanceof Matter.Replied replied ? replied.promised() : Optional.empty();
  }

  private static Pledge proposed(Matter matter) {
    return matter instanceof Matter.LongPromise promise ? promise.proposed() : Pledge.NONE;
  }

  /** The level of a question. An obstacle before court holds back only one. */
  private static Optional<Level> level(Matter matter) {
    return switch (matter) {
      case Matter.OfLevel(Level level, _, _) -> Optional.of(level);
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
          Matter.CallDue _,
          Matter.Quoted _,
          Matter.LeftOut _,
          Matter.Forbidden _ ->
          Optional.empty();
    };
  }
}
