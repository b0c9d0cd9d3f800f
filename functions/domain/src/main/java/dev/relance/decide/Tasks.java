package dev.relance.decide;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.escalation.Task;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Invoice;
import dev.relance.money.Totals;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the owner is to do by hand for an account now. */
public final class Tasks {
  private final Situation situation;

  private Tasks(Situation situation) {
    this.situation = situation;
  }

  /** The calls and the letters that open questions ask for. */
  public static List<Task> of(Account account, Terms terms, Instant now, List<Question> open) {
    var tasks = new Tasks(Situation.of(account, terms, now));
    return open.stream().flatMap(tasks::task).toList();
  }

  private Stream<Task> task(Question question) {
    return switch (question.matter()) {
      case Matter.CallDue due -> Stream.of(call(question, due));
      default ->
          question.answers().contains(Answer.LETTER)
              ? Stream.of(new Task.Letter(question, Gate.byHand(situation, Channel.LETTER).from()))
              : Stream.empty();
    };
  }

  private Task call(Question question, Matter.CallDue due) {
    Optional<Instant> from = Gate.byHand(situation, Channel.CALL).from();
    return new Task.Call(
        question,
        from,
        from.flatMap(at -> Gate.leftInWeek(situation.by(Channel.CALL).at(at))),
        script(question, due));
  }

  private Task.Script script(Question question, Matter.CallDue due) {
    List<Invoice> about =
        situation.open().stream()
            .filter(invoice -> question.invoices().contains(invoice.id()))
            .sorted(Comparator.comparing(Invoice::ladderStart))
            .toList();
    return new Task.Script(
        situation.account().creditor().map(Creditor::name).orElse(""),
        due.after(),
        due.payer(),
        about.stream().map(Invoice::number).toList(),
        Totals.of(about.stream().map(i -> i.amountDue(situation.today())).toList()),
        about.getFirst().ladderStart(),
        situation.today().plusDays(situation.policy().promises().daysAhead()));
  }
}
