package dev.relance.account;

import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.decide.Plan.Findings;
import dev.relance.decide.Plan.Skip;
import dev.relance.decide.Silence;
import dev.relance.decide.Unanswered;
import dev.relance.escalation.Question;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.Fates;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress.Silenced;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what a plan found that evidence does not hold yet. */
public final class Note {
  private final Findings findings;
  private final Instant now;
  private final List<Event> events = new ArrayList<>();
  private FollowUp followUp;

  private Note(FollowUp followUp, Findings findings, Instant now) {
    this.followUp = followUp;
    this.findings = findings;
    this.now = now;
  }

  /** Adds new findings and the time of the next look to a revision. */
  public static Revision of(Revision before, Findings findings, Instant now) {
    var note = new Note(before.state(), findings, now);
    note.all();
    return before.plus(note.followUp, note.events);
  }

  private void all() {
    findings.unconfirmed().forEach(this::unconfirmed);
    findings.skips().forEach(this::skip);
    findings.silences().forEach(this::silence);
    findings.unanswered().forEach(this::unanswered);
    questions();
    followUp = followUp.withDueAt(findings.dueAt(), findings.dueAt());
  }

  private void unconfirmed(Touchpoint touchpoint) {
    events.add(new Event.MessageUnconfirmed(touchpoint.id(), touchpoint.at()));
    followUp = followUp.with(h -> Fates.apply(h, touchpoint, Touchpoint.Fate.UNCONFIRMED));
  }

  private void skip(Skip skip) {
    PastLevel step = skip.step();
    events.add(
        step.outcome() == LevelOutcome.LAPSED
            ? new Event.LevelLapsed(skip.invoiceId(), step.level(), skip.dueDate())
            : new Event.LevelPassedOver(skip.invoiceId(), step.part(), step.level()));
    followUp = followUp.with(h -> h.with(skip.invoiceId(), p -> p.plus(step)));
  }

  private void silence(Silence silence) {
    String invoice = silence.invoice().id();
    Silenced found = silence.found(now);
    Optional<Silenced> before = followUp.history().of(invoice).silenceOf(found.part());
    if (before.filter(found::isLike).isPresent()) {
      return;
    }
    events.add(
        new Event.FollowUpDeferred(
            invoice,
            found.part(),
            found.level(),
            new Cause(found.rule(), found.finding(), found.source()),
            silence.law().reference(),
            found.nextPossible()));
    followUp = followUp.with(h -> h.with(invoice, p -> p.with(found)));
  }

  private void unanswered(Unanswered silence) {
    Acknowledgement due = silence.due();
    History.Unanswered found = silence.found();
    if (followUp.history().knows(due.causes(), found)) {
      return;
    }
    Verdict.Objection why = silence.objection();
    events.add(
        new Event.AcknowledgementDeferred(
            due.kind(),
            List.copyOf(due.causes()),
            due.about().stream().map(Invoice::id).toList(),
            new Cause(why.rule(), why.finding(), why.source()),
            silence.law().reference(),
            found.nextPossible()));
    followUp = followUp.with(h -> h.withUnanswered(due.causes(), found));
  }

  private void questions() {
    var open = new ArrayList<OpenQuestion>();
    for (OpenQuestion known : followUp.open()) {
      findings.questions().stream()
          .filter(known.question()::asks)
          .findFirst()
          .ifPresentOrElse(
              still -> open.add(new OpenQuestion(still, known.since())),
              () -> close(known.question()));
    }
    findings.questions().stream()
        .filter(q -> followUp.open().stream().noneMatch(o -> o.question().asks(q)))
        .forEach(q -> open.add(escalate(q)));
    followUp = followUp.withOpen(open);
  }

  private void close(Question closed) {
    events.add(new Event.QuestionClosed(closed.kind(), closed.invoices()));
  }

  private OpenQuestion escalate(Question question) {
    events.add(
        new Event.FollowUpEscalated(
            question.kind(), question.invoices(), question.matter(), question.answers()));
    return new OpenQuestion(question, now);
  }
}
