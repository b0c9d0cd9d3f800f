package dev.relance.local.report;

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
import dev.relance.law.Source;
import dev.relance.local.Phrases;
import dev.relance.plan.Account;
import dev.relance.plan.Ladder;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.wording.FindingWords;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Every rule's answer about an account at a time, and what happens next, as text. */
public final class Explanation {
  private static final int WIDTH = 100;
  private static final List<Channel> BY_HAND =
      List.of(Channel.CALL, Channel.SMS, Channel.LETTER, Channel.VISIT);
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final StatementWords WORDS = new StatementWords(ENGLISH);
  private static final Phrases TEXTS = Phrases.of("report.explain");

  private final Situation situation;
  private final Plan decision;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Account account, Terms terms, Instant at) {
    this.situation = Situation.of(account, terms, at);
    this.decision = Decide.decide(account, terms, at);
  }

  /** Explains an account at an instant. */
  public static String of(Account account, Terms terms, Instant at) {
    return new Explanation(account, terms, at).text();
  }

  private String text() {
    say("account", situation.account().id(), local(situation.at()), situation.account().zone());
    say("terms", situation.policy().reference(), situation.law().reference());
    say("about-account");
    answers(Gate.askAccount(situation));
    List<Invoice> open = situation.account().openInvoices();
    if (open.isEmpty()) {
      say("nothing-open");
    }
    open.forEach(this::invoice);
    situation.account().invoices().stream().filter(Invoice::isSettled).forEach(this::settled);
    text.append(
        CourtText.of(Assessment.of(situation.account(), situation.terms(), situation.today())));
    byHand();
    outcome();
    sources();
    return text.toString();
  }

  /** When a person may call, write or visit. The law limits this as it limits messages. */
  private void byHand() {
    if (situation.open().isEmpty()) {
      return;
    }
    say("by-hand");
    for (Channel channel : BY_HAND) {
      byHand(Gate.byHand(situation, channel));
    }
  }

  private void byHand(ByHand contact) {
    String channel = TEXTS.say("channel." + contact.channel().word());
    var words = new FindingWords(ENGLISH, situation.account().zone());
    String state =
        contact.verdict() instanceof Verdict.Permitted
            ? "by-hand-now"
            : contact.from().isPresent() ? "by-hand-from" : "by-hand-no";
    say(state, channel, contact.from().map(this::local).orElse(""));
    contact
        .verdict()
        .objection()
        .ifPresent(
            g ->
                say(
                    "by-hand-why",
                    words.found(g.finding()),
                    words.expected(g.finding()),
                    ENGLISH.source(g.source())));
    for (ByHand.Unspoken left : contact.unspoken()) {
      say("by-hand-unspoken", left.invoice().number(), rule(left.verdict().rule()));
    }
  }

  private void sources() {
    List<String> lines = Sources.of(text.toString());
    if (!lines.isEmpty()) {
      text.append('\n').append(String.join("\n", lines)).append('\n');
    }
  }

  private void invoice(Invoice invoice) {
    var progress = situation.account().history().of(invoice.id());
    say(
        "invoice",
        invoice.number(),
        money(invoice.amountDue(situation.today())),
        ENGLISH.date(invoice.dueDate()),
        pastDue(invoice.daysPastDue(situation.today())));
    for (PastLevel step : progress.levels()) {
      say(
          "step",
          level(step.level()),
          ENGLISH.date(step.on()),
          TEXTS.say("outcome." + step.outcome().word()));
    }
    if (invoice.daysPastDue(situation.today()) > 0) {
      statement(invoice);
    }
    Optional<NextLevel> next = Ladder.next(invoice, progress, situation.policy(invoice));
    next.ifPresentOrElse(n -> next(invoice, n), () -> say("ladder-end"));
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
    say("settled", invoice.number(), ENGLISH.date(statement.asOf()));
    figures(statement);
    if (statement.overpaid().isPositive()) {
      say("overpaid", money(statement.overpaid()));
    }
  }

  private void figures(Statement statement) {
    for (Figure figure : statement.figures()) {
      switch (figure) {
        case Figure.Owed owed when owed.kind() != SumKind.PRINCIPAL -> {
          say(
              owed.amount().isZero() ? "covered" : "owed",
              WORDS.name(owed.kind()),
              money(owed.amount().isZero() ? owed.asked() : owed.amount()),
              WORDS.annotated(owed.cited()),
              money(owed.base()),
              ENGLISH.date(owed.since()));
          owed.calculation().forEach(step -> say("working", plain(WORDS.line(step))));
        }
        case Figure.Owed _ -> {}
        case Figure.Offered offered ->
            say(
                "offered",
                WORDS.name(offered.kind()),
                money(offered.payable()),
                ENGLISH.date(offered.until()));
        case Figure.Refused refused ->
            say(
                "not-asked",
                WORDS.name(refused.kind()),
                WORDS.why(refused.why()),
                WORDS
                    .found(refused.why())
                    .map(found -> TEXTS.say("not-asked-found", found))
                    .orElse(""),
                WORDS.annotated(refused.cited()));
      }
    }
  }

  private void next(Invoice invoice, NextLevel next) {
    Level level = next.rung().level();
    say("next-level", level(level), local(situation.opening(next.on())));
    answers(Gate.askInvoice(situation, invoice, next.rung()));
  }

  /** The rules without objections in one paragraph, and each of the others with its grounds. */
  private void answers(List<Verdict> answers) {
    noObjection(
        answers.stream().filter(Verdict.Permitted.class::isInstance).map(Verdict::rule).toList());
    var words = new FindingWords(ENGLISH, situation.account().zone());
    for (Verdict answer : answers) {
      switch (answer) {
        case Verdict.Permitted _ -> {}
        case Verdict.Deferred(Rule rule, Finding f, Source source, Instant until) ->
            say(
                "deferred",
                rule(rule),
                words.found(f),
                words.expected(f),
                ENGLISH.source(source),
                local(until));
        case Verdict.Prohibited(Rule rule, Finding f, Source source) ->
            say(
                "prohibited",
                rule(rule),
                words.found(f),
                words.expected(f),
                ENGLISH.source(source));
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
      String name = " " + rule(rule) + (rule.equals(rules.getLast()) ? "" : ",");
      if (line.length() + name.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(before.length()));
      }
      line.append(name);
    }
    text.append(line).append('\n');
  }

  private void outcome() {
    switch (decision) {
      case Plan.Send send ->
          say(
              "send",
              level(send.items().getFirst().rung().level()),
              String.join(", ", send.items().stream().map(i -> i.invoice().number()).toList()));
      case Plan.Wait _ -> say("wait");
      case Plan.AskOwner _ -> say("ask-owner");
      case Plan.Escalate _ -> say("escalate");
      case Plan.Close _ -> say("close");
    }
    decision
        .findings()
        .questions()
        .forEach(q -> say("question", questions().sentence(q.kind(), q.matter()), answers(q)));
    decision.findings().dueAt().ifPresent(due -> say("due", local(due), due));
  }

  private QuestionWords questions() {
    return new QuestionWords(ENGLISH, situation.account().zone());
  }

  private static String answers(Question question) {
    return String.join(
        "; ", question.kind().answers().stream().map(a -> ENGLISH.name("answer", a)).toList());
  }

  /** With a plain space, so that the output can be searched in a terminal. */
  private static String money(Money money) {
    return plain(ENGLISH.money(money));
  }

  private static String plain(String text) {
    return Plain.ofTerminal(text);
  }

  private static String level(Level level) {
    return ENGLISH.name("level", level);
  }

  private static String rule(Rule rule) {
    return ENGLISH.name("rule", rule);
  }

  private String local(Instant at) {
    return ENGLISH.moment(at.atZone(situation.account().zone()));
  }

  private void say(String key, Object... values) {
    text.append(TEXTS.say(key, values)).append('\n');
  }
}
