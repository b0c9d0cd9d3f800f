package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.FollowUp;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.decide.Silence;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.journey.SummariseForOwner;
import dev.relance.link.SignedLinks;
import dev.relance.memory.MemoryPostman;
import dev.relance.memory.Trouble;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.summary.LastSummary;
import dev.relance.summary.Occasion;
import dev.relance.summary.OwnerSummary;
import dev.relance.summary.SummaryComposer;
import dev.relance.vocabulary.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges law 17 at a moment: what waits for the owner is repeated every week, what is held back
 * ends or is asked about, and a question that a plain decision can answer has one that ends it.
 */
final class JudgeOfQuestions {
  /** The decisions that name nothing more than the question does. */
  private static final Set<DecisionKind> PLAIN =
      EnumSet.of(
          DecisionKind.APPROVE,
          DecisionKind.REFUSE,
          DecisionKind.RESUME,
          DecisionKind.STEP_NOT_TAKEN);

  private final Terms terms;
  private final Instant now;
  int ended;

  JudgeOfQuestions(Terms terms, Instant now) {
    this.terms = terms;
    this.now = now;
  }

  /** The plain decisions that answer a question. */
  static List<DecisionRecord> plainAnswers(Question question, String id, Instant at) {
    return OwnerAnswer.to(question).stream()
        .filter(answer -> answer.asks().isEmpty())
        .filter(answer -> answer.kind().filter(PLAIN::contains).isPresent())
        .map(
            answer ->
                ADecision.aDecision(id, answer.kind().orElseThrow(), at, DecidedBy.OWNER)
                    .about(question.invoices().toArray(String[]::new))
                    .level(answer.level())
                    .build())
        .toList();
  }

  void judge(AccountId id, Account account, FollowUp known) {
    Plan plan = Decide.decide(account, terms, now);
    plan.findings().silences().forEach(silence -> ends(silence, account, known));
    for (Question question : plan.findings().questions()) {
      assertThat(question.answers()).as("law 17: %s of %s", question, id).isNotEmpty();
      List<DecisionRecord> answers = plainAnswers(question, "answer", now);
      if (!answers.isEmpty()) {
        assertThat(answers)
            .as("law 17: an answer ends %s of %s", question, id)
            .anyMatch(answer -> isEnded(question, account.plus(answer)));
        ended++;
      }
    }
  }

  private boolean isEnded(Question question, Account decided) {
    return Decide.decide(decided, terms, now).findings().questions().stream()
        .noneMatch(still -> still.asks(question));
  }

  /**
   * A level that is held back is looked at again, or the owner is asked, if the rule asks: at once,
   * or when another rule no longer defers the level.
   */
  private void ends(Silence silence, Account account, FollowUp known) {
    List<Verdict> asked = Gate.ask(Situation.of(account, terms, now), silence.due());
    Optional<Instant> next = silence.nextPossible();
    if (next.isPresent()) {
      assertThat(known.dueAt())
          .as("law 17: %s of %s is looked at when it can go out", silence.due(), known.id())
          .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(next.get()));
    } else if (isOnlyForOwner(asked)
        && known.open().stream().noneMatch(open -> isAbout(open.question(), silence))) {
      assertThat(deferred(asked))
          .as("law 17: %s of %s is before the owner", silence.objection().rule(), known.id())
          .hasValueSatisfying(
              until ->
                  assertThat(known.dueAt())
                      .as("law 17: %s of %s is looked at then", silence.due(), known.id())
                      .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(until)));
    }
  }

  /** When the last rule about the invoice no longer defers its level. */
  private static Optional<Instant> deferred(List<Verdict> asked) {
    return asked.stream()
        .filter(answer -> answer.rule().about() == Rule.About.INVOICE)
        .filter(Verdict.Deferred.class::isInstance)
        .map(answer -> ((Verdict.Deferred) answer).until())
        .max(Comparator.naturalOrder());
  }

  /**
   * Whether every rule that prohibits the level asks the owner. One that does not, such as a step
   * at court, leaves nothing to ask: no answer to the others would let the level go out.
   */
  private static boolean isOnlyForOwner(List<Verdict> asked) {
    return asked.stream()
        .filter(Verdict.Prohibited.class::isInstance)
        .allMatch(answer -> answer.rule().question().isPresent());
  }

  /** What was announced for one invoice holds back the others too. */
  private static boolean isAbout(Question question, Silence silence) {
    return question.invoices().contains(silence.invoice().id())
        || silence.objection().rule().question().filter(question.kind()::equals).isPresent();
  }

  /** A week after everything was told, a summary tells everything that is open once more. */
  void judgeSummary(Simulation world, String creditor) {
    var summaries =
        new SummariseForOwner(
            world.intake,
            world.accounts,
            new MemoryPostman(Trouble.NONE),
            new SummaryComposer(SignedLinks.none()),
            () -> now);
    LastSummary last =
        summaries
            .summary(creditor, LastSummary.none(now), now)
            .map(OwnerSummary::told)
            .map(told -> new LastSummary(now.minus(Duration.ofDays(7)), told.told(), true))
            .orElseThrow();
    OwnerSummary weekly = summaries.summary(creditor, last, now).orElseThrow();

    assertThat(weekly.open().stream().map(OwnerSummary.Open::matter).toList())
        .as("law 17: everything open is in the summary of %s", creditor)
        .containsExactlyInAnyOrderElementsOf(
            world.zones.keySet().stream()
                .filter(id -> id.creditorId().equals(creditor))
                .flatMap(id -> world.accounts.followUp(id).open().stream())
                .map(open -> open.question().matter())
                .collect(Collectors.toList()));
    assertThat(Occasion.of(weekly)).as("law 17: repeated every week, %s", creditor).isPresent();
  }
}
