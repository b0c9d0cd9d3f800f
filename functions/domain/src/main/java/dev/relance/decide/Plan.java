package dev.relance.decide;

import dev.relance.escalation.Alert;
import dev.relance.escalation.Question;
import dev.relance.finding.Regarded;
import dev.relance.gate.Verdict;
import dev.relance.law.Law;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to do about an account now. */
public sealed interface Plan {
  /** What was found, whatever is done. */
  Findings findings();

  /**
   * One message goes out.
   *
   * @param at when it was decided
   */
  record Send(
      Findings findings,
      Round round,
      String to,
      Locale language,
      Instant at,
      Passed passed,
      Optional<AnnouncedStep> legalStep)
      implements Plan {
    /** The levels that are due, strictest first; the first one leads. */
    public List<DueLevel> items() {
      return round.items();
    }

    /**
     * How the leading item or the acknowledgement was judged.
     *
     * @param policy the policy of the leading item or of the account
     * @param law the rules of law for it
     * @param regarded why and how the policy treats the debtor otherwise than others, if it does
     * @param answers the answer of every rule about it
     */
    public record Passed(
        Policy policy, Law law, Optional<Regarded> regarded, List<Verdict> answers) {
      public Passed {
        answers = List.copyOf(answers);
      }
    }
  }

  /**
   * One acknowledgement goes out.
   *
   * @param at when it was decided
   */
  record Respond(
      Findings findings,
      Acknowledgement acknowledgement,
      String to,
      Locale language,
      Instant at,
      Send.Passed passed)
      implements Plan {}

  /** Nothing happens now. The account is looked at again when it is due. */
  record Wait(Findings findings) implements Plan {}

  /** A level waits for the owner's approval, and nothing else happens first. */
  record AskOwner(Findings findings) implements Plan {}

  /** Nothing happens until a person acts or a fact changes. */
  record Escalate(Findings findings) implements Plan {}

  /** Nothing is owed. */
  record Close(Findings findings) implements Plan {}

  /**
   * What was found.
   *
   * @param unconfirmed messages without an outcome by their deadline
   * @param skips levels that lapsed or were refused
   * @param silences levels that are due but do not go out now
   * @param unanswered acknowledgements that are due but do not go out now
   * @param questions everything that is open to the owner now
   * @param alerts those of them of which the owner is told at once, and now
   * @param dueAt when to look at the account again
   */
  record Findings(
      List<Touchpoint> unconfirmed,
      List<Skip> skips,
      List<Silence> silences,
      List<Unanswered> unanswered,
      List<Question> questions,
      List<Alert> alerts,
      Optional<Instant> dueAt) {
    public Findings {
      unconfirmed = List.copyOf(unconfirmed);
      skips = List.copyOf(skips);
      silences = List.copyOf(silences);
      unanswered = List.copyOf(unanswered);
      questions = List.copyOf(questions);
      alerts = List.copyOf(alerts);
    }
  }

  /** A level of an invoice that passes without a message. */
  record Skip(String invoiceId, PastLevel step, LocalDate dueDate) {}
}
