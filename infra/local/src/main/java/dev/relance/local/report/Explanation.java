package dev.relance.local.report;

import dev.relance.court.Readiness;
import dev.relance.gate.Case;
import dev.relance.gate.Gate;
import dev.relance.gate.Verdict;
import dev.relance.interest.Claim;
import dev.relance.interest.Figure;
import dev.relance.interest.Statement;
import dev.relance.invoice.Invoice;
import dev.relance.journey.Decide;
import dev.relance.journey.Decision;
import dev.relance.plan.Account;
import dev.relance.plan.Ladder;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.plan.Statements;
import dev.relance.plan.Step;
import dev.relance.plan.Terms;
import dev.relance.tree.Words;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/** Every rule's answer about an account at a time, and what happens next, as text. */
public final class Explanation {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.report.explain");

  private final Case asked;
  private final Decision decision;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Account account, Terms terms, Instant at) {
    this.asked = Case.of(account, terms, at);
    this.decision = Decide.decide(account, terms, at);
  }

  /** Explains an account at an instant. */
  public static String of(Account account, Terms terms, Instant at) {
    return new Explanation(account, terms, at).told();
  }

  private String told() {
    say("account", asked.account().id(), local(asked.at()), asked.account().zone());
    say("terms", asked.policy().reference(), asked.law().reference());
    say("about-account");
    answers(Gate.askAccount(asked));
    List<Invoice> open = asked.account().openInvoices();
    if (open.isEmpty()) {
      say("nothing-open");
    }
    open.forEach(this::invoice);
    asked.account().invoices().stream().filter(Invoice::isSettled).forEach(this::settled);
    text.append(CourtText.of(Readiness.of(asked.account(), asked.terms(), asked.today())));
    outcome();
    return text.toString();
  }

  private void invoice(Invoice invoice) {
    var progress = asked.account().history().of(invoice.id());
    say(
        "invoice",
        invoice.number(),
        invoice.amountDue(asked.today()),
        invoice.dueDate(),
        invoice.daysPastDue(asked.today()));
    for (Step step : progress.steps()) {
      say(
          "step",
          step.level().word(),
          step.on(),
          step.outcome().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (invoice.daysPastDue(asked.today()) > 0) {
      statement(invoice);
    }
    Optional<NextLevel> next = Ladder.next(invoice, progress, asked.policy(invoice));
    next.ifPresentOrElse(n -> next(invoice, n), () -> say("ladder-end"));
  }

  /** What law grants besides the invoice, with its calculation, or why it is not asked for. */
  private void statement(Invoice invoice) {
    var statements = new Statements(asked.account(), asked.terms(), asked.today());
    figures(statements.of(invoice));
  }

  /** What a settled invoice leaves behind because it was late; it is not asked for any more. */
  private void settled(Invoice invoice) {
    Statement statement =
        Statements.atClose(asked.account(), asked.terms(), invoice, asked.today()).of(invoice);
    if (statement.forDelay().isEmpty()
        && statement.refused().isEmpty()
        && statement.overpaid().isZero()) {
      return;
    }
    say("settled", invoice.number(), statement.asOf());
    figures(statement);
    if (statement.overpaid().isPositive()) {
      say("overpaid", statement.overpaid());
    }
  }

  private void figures(Statement statement) {
    for (Figure figure : statement.figures()) {
      switch (figure) {
        case Figure.Owed owed when owed.claim() != Claim.PRINCIPAL -> {
          say(
              owed.amount().isZero() ? "covered" : "owed",
              Words.of(owed.claim()),
              owed.amount().isZero() ? owed.asked() : owed.amount(),
              owed.cites(),
              owed.base(),
              owed.since());
          owed.calculation().forEach(working -> say("working", working));
        }
        case Figure.Owed _ -> {}
        case Figure.Offered offered ->
            say("offered", Words.of(offered.claim()), offered.payable(), offered.until());
        case Figure.Refused refused ->
            say(
                "not-asked",
                Words.of(refused.claim()),
                Words.of(refused.reason()),
                refused.found(),
                refused.cites());
      }
    }
  }

  private void next(Invoice invoice, NextLevel next) {
    say("next-level", next.rung().level().word(), local(asked.opening(next.on())));
    answers(Gate.askInvoice(asked, invoice, next.rung()));
  }

  private void answers(List<Verdict> answers) {
    for (Verdict answer : answers) {
      switch (answer) {
        case Verdict.Permitted(String rule) -> say("permitted", rule);
        case Verdict.Deferred(String rule, Verdict.Grounds g, Instant until) ->
            say("deferred", rule, g.found(), g.expected(), g.cites(), local(until));
        case Verdict.Prohibited(String rule, Verdict.Grounds g) ->
            say("prohibited", rule, g.found(), g.expected(), g.cites());
      }
    }
  }

  private void outcome() {
    switch (decision) {
      case Decision.Send send ->
          say(
              "send",
              send.items().getFirst().rung().level().word(),
              String.join(", ", send.items().stream().map(i -> i.invoice().number()).toList()));
      case Decision.Wait _ -> say("wait");
      case Decision.AskOwner _ -> say("ask-owner");
      case Decision.Escalate _ -> say("escalate");
      case Decision.Close _ -> say("close");
    }
    decision
        .findings()
        .questions()
        .forEach(q -> say("question", q.reason().word(), q.detail(), q.reason().answers()));
    decision.findings().dueAt().ifPresent(due -> say("due", local(due), due));
  }

  private String local(Instant at) {
    ZonedDateTime local = at.atZone(asked.account().zone());
    return "%tF %<tR".formatted(local);
  }

  private void say(String key, Object... values) {
    var texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    text.append(java.text.MessageFormat.format(TEXTS.getString(key), texts)).append('\n');
  }
}
