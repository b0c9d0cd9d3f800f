package dev.relance.decide;

import dev.relance.escalation.Question;
import dev.relance.gate.Verdict;
import dev.relance.law.Law;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be done about an account now. */
public sealed interface Plan {
  /** What was found on the way, whatever is done. */
  Findings findings();

  /**
   * One message goes out.
   *
   * @param items strictest level first; the first one leads
   * @param at when it was decided
   * @param policy the policy of the leading item
   * @param law the rules of law under which it goes out
   * @param answers every rule that was asked about the leading item
   */
  record Send(
      Findings findings,
      List<DueLevel> items,
      String to,
      Locale language,
      Instant at,
      Policy policy,
      Law law,
      List<Verdict> answers,
      Optional<AnnouncedStep> legalStep)
      implements Plan {
    public Send {
      items = List.copyOf(items);
      answers = List.copyOf(answers);
    }
  }

  /** Nothing now; the account is looked at again when it is due. */
  record Wait(Findings findings) implements Plan {}

  /** A level waits for the owner's approval, and nothing else happens before. */
  record AskOwner(Findings findings) implements Plan {}

  /** Nothing happens until a person acts or a fact changes. */
  record Escalate(Findings findings) implements Plan {}

  /** Nothing is owed. */
  record Close(Findings findings) implements Plan {}

  /**
   * What was found.
   *
   * @param unconfirmed messages whose deadline for an outcome has passed
   * @param skips levels that lapsed or were refused
   * @param silences levels that are due and do not go out now
   * @param questions everything that is open to the owner now
   * @param dueAt when the account is to be looked at again
   */
  record Findings(
      List<Touchpoint> unconfirmed,
      List<Skip> skips,
      List<Silence> silences,
      List<Question> questions,
      Optional<Instant> dueAt) {
    public Findings {
      unconfirmed = List.copyOf(unconfirmed);
      skips = List.copyOf(skips);
      silences = List.copyOf(silences);
      questions = List.copyOf(questions);
    }
  }

  /** A level of an invoice that is passed without a message. */
  record Skip(String invoiceId, PastLevel step, LocalDate dueDate) {}
}
