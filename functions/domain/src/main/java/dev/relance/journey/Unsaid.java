package dev.relance.journey;

import dev.relance.escalation.Question;
import dev.relance.escalation.Reason;
import dev.relance.gate.Case;
import dev.relance.gate.Verdict;
import dev.relance.journey.Decision.Findings;
import dev.relance.message.WordingGuard.Breach;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** A message that was written and is not sent, because law forbids to say it so. */
final class Unsaid {
  private static final String RULE = "wording";

  private Unsaid() {}

  /** What was found, with a silence for each invoice; the next day is worth another try. */
  static Findings because(Breach breach, Decision.Send send, Account account, Terms terms) {
    Verdict verdict =
        new Verdict.Prohibited(
            RULE,
            new Verdict.Grounds(
                breach.reason(), breach.basis().cites(), breach.expected(), breach.found()));
    Findings findings = send.findings();
    var silences = new ArrayList<>(findings.silences());
    send.items()
        .forEach(
            due ->
                silences.add(
                    new Silence(
                        due.invoice(), due.rung().level(), verdict, Optional.empty(), send.law())));
    var questions = new ArrayList<>(findings.questions());
    questions.add(
        new Question(
            Reason.WORDING_REFUSED,
            send.items().stream().map(due -> due.invoice().id()).toList(),
            breach.reason()));
    return new Findings(
        findings.unconfirmed(),
        findings.skips(),
        silences,
        questions,
        Optional.of(tomorrow(account, terms, send.at())));
  }

  private static Instant tomorrow(Account account, Terms terms, Instant at) {
    Case asked = Case.of(account, terms, at);
    return asked.opening(asked.today().plusDays(1));
  }
}
