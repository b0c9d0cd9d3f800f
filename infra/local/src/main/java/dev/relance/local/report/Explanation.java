package dev.relance.local.report;

import static dev.relance.local.report.Lines.ENGLISH;
import static dev.relance.local.report.Lines.TEXTS;
import static dev.relance.local.report.Lines.WORDS;

import dev.relance.court.Assessment;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.escalation.Question;
import dev.relance.finding.Finding;
import dev.relance.gate.ByHand;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.interest.Figure;
import dev.relance.interest.Statement;
import dev.relance.interest.SumKind;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.law.Source;
import dev.relance.plan.Account;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.Ladder;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Rule;
import dev.relance.wording.FindingWords;
import dev.relance.wording.QuestionWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule's answer about an account at a time, and what happens next, as text. */
public final class Explanation {
  private static final int WIDTH = 100;
  private static final List<Channel> BY_HAND =
      List.of(Channel.CALL, Channel.SMS, Channel.LETTER, Channel.VISIT);

  private final Situation situation;
  private final Plan decision;
  private final FindingWords findings;
  private final Lines lines;

  private Explanation(Account account, Terms terms, Instant at) {
    this.situation = Situation.of(account, terms, at);
    this.decision = Decide.decide(account, terms, at);
    this.findings = new FindingWords(ENGLISH, account.zone());
    this.lines = new Lines(account.zone());
  }

  /** Explains an account at an instant. */
  public static String of(Account account, Terms terms, Instant at) {
    return new Explanation(account, terms, at).text();
  }

  private String text() {
    lines.say(
        "account",
        situation.account().id().key(),
        situation.at(),
        situation.account().zone().getId());
    lines.say("terms", situation.policy().reference(), situation.law().reference());
    lines.say("about-account");
    answers(Gate.askAccount(situation));
    List<Invoice> open = situation.account().openInvoices();
    if (open.isEmpty()) {
      lines.say("nothing-open");
    }
    open.forEach(this::invoice);
    situation.account().invoices().stream().filter(Invoice::isSettled).forEach(this::settled);
    CourtText.add(Assessment.of(situation.account(), situation.terms(), situation.today()), lines);
    byHand();
    outcome();
    sources();
    return lines.toString();
  }

  /** When a person may call, write or visit. The law limits this as it limits messages. */
  private void byHand() {
    if (situation.open().isEmpty()) {
      return;
    }
    lines.say("by-hand");
    for (Channel channel : BY_HAND) {
      byHand(Gate.byHand(situation, channel));
    }
  }

  private void byHand(ByHand contact) {
    String channel = TEXTS.say("channel." + contact.channel().word());
    String state =
        contact.verdict() instanceof Verdict.Permitted
            ? "by-hand-now"
            : contact.from().isPresent() ? "by-hand-from" : "by-hand-no";
    lines.say(state, channel, contact.from());
    contact
        .verdict()
        .objection()
        .ifPresent(
            g ->
                lines.say(
                    "by-hand-why",
                    findings.found(g.finding()),
                    findings.expected(g.finding()),
                    g.source()));
    for (ByHand.Excluded left : contact.excluded()) {
      lines.say("by-hand-excluded", left.invoice().number(), left.verdict().rule());
    }
  }

  private void sources() {
    List<String> sources = Sources.of(lines.citations());
    if (!sources.isEmpty()) {
      lines.add("");
      sources.forEach(lines::add);
    }
  }

  private void invoice(Invoice invoice) {
    var progress = situation.account().history().of(invoice.id());
    lines.say(
        "invoice",
        invoice.number(),
        invoice.amountDue(situation.today()),
        invoice.dueDate(),
        pastDue(invoice.daysPastDue(situation.today())));
    for (PastLevel step : progress.levels()) {
      lines.say("step", step.level(), step.on(), TEXTS.say("outcome." + step.outcome().word()));
    }
    if (invoice.daysPastDue(situation.today()) > 0) {
      statement(invoice);
    }
    invoice.openParts(situation.today()).forEach(part -> part(invoice, part, progress));
  }

  private void part(Invoice invoice, Part part, InvoiceProgress progress) {
    if (!part.isWhole()) {
      lines.say(
          "part",
          part.place(),
          part.of(),
          part.open(),
          part.dueDate(),
          pastDue(situation.today().toEpochDay() - part.dueDate().toEpochDay()));
    }
    Optional<NextLevel> next = Ladder.next(part, progress, situation.policy(invoice));
    next.ifPresentOrElse(
        n -> next(new PartLevel(invoice, part, n.rung()), n), () -> lines.say("ladder-end"));
  }

  private static String pastDue(long days) {
    if (days == 0) {
      return ENGLISH.say("common.due-today");
    }
    return ENGLISH.say(
        days > 0 ? "common.days-past-due" : "common.due-in",
        Map.of("days", ENGLISH.count("count.days", Math.abs(days))));
  }

  /** What the law grants besides the invoice, with its calculation, or why it is not asked for. */
  private void statement(Invoice invoice) {
    var statements = new Statements(situation.account(), situation.terms(), situation.today());
    figures(statements.of(invoice));
  }

  /** What a settled invoice leaves unpaid because it was late. It is no longer asked for. */
  private void settled(Invoice invoice) {
    Statement statement =
        Statements.atClose(situation.account(), situation.terms(), invoice, situation.today())
            .of(invoice);
    if (statement.forDelay().isEmpty()
        && statement.refused().isEmpty()
        && statement.overpaid().isZero()) {
      return;
    }
    lines.say("settled", invoice.number(), statement.asOf());
    figures(statement);
    if (statement.overpaid().isPositive()) {
      lines.say("overpaid", statement.overpaid());
    }
  }

  private void figures(Statement statement) {
    for (Figure figure : statement.figures()) {
      switch (figure) {
        case Figure.Owed owed when owed.kind() != SumKind.PRINCIPAL -> {
          lines.say(
              owed.amount().isZero() ? "covered" : "owed",
              owed.kind(),
              owed.amount().isZero() ? owed.asked() : owed.amount(),
              owed.cited(),
              owed.base(),
              owed.since());
          owed.calculation().forEach(step -> lines.say("working", WORDS.line(step)));
        }
        case Figure.Owed _ -> {}
        case Figure.Offered offered ->
            lines.say("offered", offered.kind(), offered.payable(), offered.until());
        case Figure.Refused refused ->
            lines.say(
                "not-asked",
                refused.kind(),
                WORDS.why(refused.why()),
                WORDS
                    .found(refused.why())
                    .map(found -> TEXTS.say("not-asked-found", found))
                    .orElse(""),
                refused.cited());
      }
    }
  }

  private void next(PartLevel due, NextLevel next) {
    lines.say("next-level", due.level(), situation.opening(next.on()));
    answers(Gate.askInvoice(situation, due));
  }

  /** The rules without objections in one paragraph, and each of the others with its grounds. */
  private void answers(List<Verdict> answers) {
    noObjection(
        answers.stream().filter(Verdict.Permitted.class::isInstance).map(Verdict::rule).toList());
    for (Verdict answer : answers) {
      switch (answer) {
        case Verdict.Permitted _ -> {}
        case Verdict.Deferred(Rule rule, Finding f, Source source, Instant until) ->
            lines.say("deferred", rule, findings.found(f), findings.expected(f), source, until);
        case Verdict.Prohibited(Rule rule, Finding f, Source source) ->
            lines.say("prohibited", rule, findings.found(f), findings.expected(f), source);
      }
    }
  }

  private void noObjection(List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    String before = TEXTS.say("no-objection");
    var line = new StringBuilder(before);
    for (Rule rule : rules) {
      String name = " " + ENGLISH.name("rule", rule) + (rule.equals(rules.getLast()) ? "" : ",");
      if (line.length() + name.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(before.length()));
      }
      line.append(name);
    }
    lines.add(line.toString());
  }

  private void outcome() {
    switch (decision) {
      case Plan.Send send ->
          lines.say(
              "send",
              send.items().getFirst().rung().level(),
              String.join(", ", send.items().stream().map(i -> i.invoice().number()).toList()));
      case Plan.Respond respond ->
          lines.say(
              "respond",
              respond.acknowledgement().kind(),
              String.join(
                  ", ", respond.acknowledgement().about().stream().map(i -> i.number()).toList()));
      case Plan.Wait _ -> lines.say("wait");
      case Plan.AskOwner _ -> lines.say("ask-owner");
      case Plan.Escalate _ -> lines.say("escalate");
      case Plan.Close _ -> lines.say("close");
    }
    decision
        .findings()
        .questions()
        .forEach(
            q -> lines.say("question", questions().sentence(q.kind(), q.matter()), answers(q)));
    decision.findings().dueAt().ifPresent(due -> lines.say("due", due, due.toString()));
  }

  private QuestionWords questions() {
    return new QuestionWords(ENGLISH, situation.account().zone());
  }

  private static String answers(Question question) {
    return String.join(
        "; ", question.answers().stream().map(a -> ENGLISH.name("answer", a)).toList());
  }
}
