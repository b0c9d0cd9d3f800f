package dev.relance.journey;

import dev.relance.account.Accounts.Loaded;
import dev.relance.account.Revision;
import dev.relance.account.TakeIn;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.invoice.DecidedBy;
import dev.relance.page.QuestionPage.Follows;
import dev.relance.page.QuestionPage.Preview;
import dev.relance.plan.Account;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What follows from something that is not recorded yet. Nothing is written.
 *
 * @param then the account as if it were
 */
record IfDecided(Loaded then, Terms terms, Drafting drafting) {
  /** A letter that goes out later is not known well enough to be shown. */
  private static final Duration FORESEEN = Duration.ofDays(31);

  /** A dispute that is settled lets the next message wait for some days. */
  private static final Duration SOON = Duration.ofDays(7);

  private static final int MOST_LOOKS = 24;

  /** Whether a question stays open all the same. */
  boolean leavesOpen(Question question, Instant now) {
    return plan(now).findings().questions().stream().anyMatch(open -> open.asks(question));
  }

  /** The questions that come up besides those that are open. */
  List<Question> raises(List<Question> open, Instant now) {
    return plan(now).findings().questions().stream()
        .filter(question -> open.stream().noneMatch(question::asks))
        .toList();
  }

  /** What happens next. */
  Plan plan(Instant now) {
    return Decide.decide(account(taken(now)), terms, now);
  }

  /**
   * The letter that an answer sends about some of the invoices, as it goes out if nothing else
   * changes. It is empty if another message goes out first.
   */
  Optional<Preview> letter(OwnerAnswer answer, List<String> invoices, Instant now) {
    return next(now, FORESEEN, plan -> isOf(plan, answer, invoices));
  }

  /** The message that soon goes out and would not go out otherwise, or when to look again. */
  Follows follows(IfDecided otherwise, Instant now) {
    return new Follows(changed(otherwise, now), plan(now).findings().dueAt());
  }

  private Optional<Preview> changed(IfDecided otherwise, Instant now) {
    return soon(now).filter(message -> otherwise.soon(now).filter(message::isLike).isEmpty());
  }

  private Optional<Preview> soon(Instant now) {
    return next(now, SOON, _ -> true);
  }

  private Optional<Preview> next(Instant now, Duration within, Predicate<Plan> isAsked) {
    Instant end = now.plus(within);
    Optional<Instant> next = Optional.of(now);
    for (int look = 0; look < MOST_LOOKS && next.isPresent(); look++) {
      Instant at = next.get();
      Revision taken = taken(at);
      Account account = account(taken);
      Plan plan = Decide.decide(account, terms, at);
      switch (plan) {
        case Plan.Send _, Plan.Respond _ -> {
          return isAsked.test(plan) ? drafted(plan, account, taken, at) : Optional.empty();
        }
        case Plan.Wait _, Plan.AskOwner _, Plan.Escalate _, Plan.Close _ ->
            next = plan.findings().dueAt().filter(due -> due.isAfter(at) && due.isBefore(end));
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Plan plan, OwnerAnswer answer, List<String> invoices) {
    return switch (plan) {
      case Plan.Send send -> says(send, answer, invoices);
      case Plan.Respond respond -> confirms(respond, answer);
      case Plan.Wait _, Plan.AskOwner _, Plan.Escalate _, Plan.Close _ -> false;
    };
  }

  private Optional<Preview> drafted(Plan plan, Account account, Revision taken, Instant at) {
    return switch (drafting.move(plan, account, taken, at)) {
      case Move.ReserveAndSend move -> Optional.of(new Preview(move.mail(), at));
      case Move.OnlyNote _ -> Optional.empty();
    };
  }

  /** Whether it is the recap of the contact that the answer names, or tells of the answer. */
  private static boolean confirms(Plan.Respond respond, OwnerAnswer answer) {
    return switch (respond.acknowledgement()) {
      case Acknowledgement.Recap recap ->
          answer.contact().equals(Optional.of(recap.contact().id()));
      case Acknowledgement.AnswerNoted noted ->
          noted.decision().by() == DecidedBy.OWNER
              && answer.kind().equals(Optional.of(noted.decision().kind()));
      case Acknowledgement.PaymentReceipt _,
          Acknowledgement.StepMoved _,
          Acknowledgement.SumAgreed _,
          Acknowledgement.PartComing _ ->
          false;
    };
  }

  private static boolean says(Plan.Send send, OwnerAnswer answer, List<String> invoices) {
    return send.round().form() != Round.Form.STATEMENT_ALONE
        && send.items().stream()
            .anyMatch(
                due ->
                    answer.level().equals(Optional.of(due.rung().level()))
                        && invoices.contains(due.invoice().id()));
  }

  private Revision taken(Instant at) {
    return TakeIn.of(then, terms, at);
  }

  private Account account(Revision taken) {
    return then.account(terms, taken.state());
  }
}
