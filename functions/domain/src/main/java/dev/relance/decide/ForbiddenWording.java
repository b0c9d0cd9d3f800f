package dev.relance.decide;

import dev.relance.decide.Plan.Findings;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.finding.Finding;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.RequiredContent.Content;
import dev.relance.message.WordingGuard.Breach;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message that was written but not sent, because the law forbids its wording. */
public final class ForbiddenWording {
  private ForbiddenWording() {}

  /** What was found, with a silence for each invoice. It is tried again the next day. */
  public static Findings because(Breach breach, Plan.Send send, Account account, Terms terms) {
    var objection = new Verdict.Prohibited(Rule.WORDING, breach.finding(), breach.basis().source());
    Findings findings = send.findings();
    var silences = new ArrayList<>(findings.silences());
    send.items()
        .forEach(
            due ->
                due.parts()
                    .forEach(
                        part ->
                            silences.add(
                                new Silence(
                                    part, objection, Optional.empty(), send.passed().law()))));
    var questions = new ArrayList<>(findings.questions());
    List<String> invoices = send.items().stream().map(due -> due.invoice().id()).toList();
    Question asked = question(breach, invoices);
    if (questions.stream().noneMatch(asked::asks)) {
      questions.add(asked);
    }
    return new Findings(
        findings.unconfirmed(),
        findings.skips(),
        silences,
        findings.unanswered(),
        questions,
        findings.alerts(),
        Optional.of(tomorrow(account, terms, send.at())));
  }

  /** The same for an acknowledgement, with a silence for all its invoices together. */
  public static Findings because(
      Breach breach, Plan.Respond respond, Account account, Terms terms) {
    Findings findings = respond.findings();
    var unanswered = new ArrayList<>(findings.unanswered());
    unanswered.add(
        new Unanswered(
            respond.acknowledgement(),
            new Verdict.Prohibited(Rule.WORDING, breach.finding(), breach.basis().source()),
            account.day(respond.at()),
            Optional.empty(),
            respond.passed().law()));
    var questions = new ArrayList<>(findings.questions());
    questions.add(
        question(breach, respond.acknowledgement().about().stream().map(Invoice::id).toList()));
    return new Findings(
        findings.unconfirmed(),
        findings.skips(),
        findings.silences(),
        unanswered,
        questions,
        findings.alerts(),
        Optional.of(tomorrow(account, terms, respond.at())));
  }

  private static Question question(Breach breach, List<String> invoices) {
    return switch (breach.finding()) {
      case Finding.ContentMissing(Content content, String _) ->
          Question.of(
              content.isOfRecords() ? QuestionKind.FACTS_MISSING : QuestionKind.WORDING_REFUSED,
              invoices,
              new Matter.LeftOut(content));
      case Finding.TopicForbidden(Topic topic, String _) ->
          Question.of(QuestionKind.WORDING_REFUSED, invoices, new Matter.Forbidden(topic));
    };
  }

  private static Instant tomorrow(Account account, Terms terms, Instant at) {
    Situation situation = Situation.of(account, terms, at);
    return situation.opening(situation.today().plusDays(1));
  }
}
