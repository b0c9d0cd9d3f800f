package dev.relance.decide;

import dev.relance.decide.Plan.Findings;
import dev.relance.decide.Plan.Skip;
import dev.relance.escalation.Question;
import dev.relance.gate.Approvals;
import dev.relance.gate.Gate;
import dev.relance.gate.Objections;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.gate.Verdict.Permitted;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.invoice.Stop;
import dev.relance.plan.Account;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.Acknowledgements;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Fates;
import dev.relance.plan.Goodwill;
import dev.relance.plan.History;
import dev.relance.plan.Instalments;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.Ladder;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.OtherInvoice;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import dev.relance.time.Place;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides about an account: a pure function of records, history, policy, law and time. It is the
 * same in the deployed functions, the replay and the simulation.
 */
public final class Decide {
  private static final Comparator<DueLevel> STRICTEST_FIRST =
      Comparator.comparing((DueLevel due) -> due.rung().level(), Level.BY_TONE)
          .reversed()
          .thenComparing(due -> due.invoice().dueDate())
          .thenComparing(due -> due.invoice().id());

  private final Situation situation;
  private final Objections objections;
  private final List<Verdict> accountAnswers;
  private final Verdict strictestOfAccount;
  private final List<Touchpoint> unconfirmed;
  private final List<Skip> skips = new ArrayList<>();
  private final List<Silence> silences = new ArrayList<>();
  private final LookAhead ahead;
  private final MonthlyStatement statement;
  private final DueAcknowledgements acknowledgements;
  private final Questions questions;
  private final List<Instant> lookAgain = new ArrayList<>();
  private long lookAgainOn = LaterLooks.NEVER;
  private final List<DueLevel> sendable = new ArrayList<>();

  private Decide(Account account, Terms terms, Instant now) {
    this.unconfirmed = overdue(account, terms, now);
    this.situation = Situation.of(marked(account, unconfirmed), terms, now);
    this.objections = new Objections(situation);
    this.accountAnswers = Gate.askAccount(situation);
    this.strictestOfAccount = Verdict.strictest(accountAnswers);
    this.ahead = new LookAhead(situation);
    this.statement = new MonthlyStatement(situation, objections);
    this.acknowledgements = new DueAcknowledgements(situation);
    this.questions = new Questions(situation, objections, strictestOfAccount);
  }

  /**
   * Decides what to do about an account at a moment.
   *
   * @param now the one reading of the clock
   */
  public static Plan decide(Account account, Terms terms, Instant now) {
    return new Decide(account, terms, now).decision();
  }

  /**
   * When to look at the account again. It follows from facts, policy and law, never from the time
   * of the last look.
   */
  public static Optional<Instant> dueAt(Account account, Terms terms, Instant now) {
    return decide(account, terms, now).findings().dueAt();
  }

  private Plan decision() {
    List<Invoice> open = situation.open();
    open.forEach(this::consider);
    boolean isAnyLevelFree = !sendable.isEmpty();
    questions.approvals(ahead);
    acknowledgements.recaps().forEach(questions::recap);
    Acknowledgements.lapses(account(), policy(), situation.today())
        .forEach(day -> lookAgainOn(day.toEpochDay()));
    Instalments.days(account(), policy(), situation.today())
        .forEach(day -> lookAgainOn(day.toEpochDay()));
    ahead.coversMoreOn().ifPresent(day -> lookAgainOn(day.toEpochDay()));
    deadlines();
    if (!open.isEmpty()) {
      stopsToCome();
      changesOfLaw();
      questions.aboutAccount(accountAnswers, open);
      questions.byHand().ifPresent(day -> lookAgainOn(day.toEpochDay()));
    }
    Optional<Acknowledgement> acknowledgement = acknowledgements.permitted();
    if (acknowledgement.isPresent()) {
      return respond(acknowledgement.get());
    }
    if (!sendable.isEmpty() && strictestOfAccount instanceof Permitted) {
      ahead.held(sendable).forEach(this::waitForOthers);
      if (!sendable.isEmpty()) {
        return send();
      }
    }
    Optional<Acknowledgement> receipt = acknowledgements.permittedReceipt();
    if (receipt.isPresent()) {
      return respond(receipt.get());
    }
    Optional<Plan> alone = statementAlone(isAnyLevelFree);
    if (alone.isPresent()) {
      return alone.get();
    }
    strictestOfAccount
        .objection()
        .ifPresent(why -> sendable.forEach(due -> due.parts().forEach(part -> silence(part, why))));
    return pause(open);
  }

  /** The monthly statement while no level is due. */
  private Optional<Plan> statementAlone(boolean isAnyLevelFree) {
    List<DueLevel> asked = isAnyLevelFree ? List.of() : statement.alone();
    lookAgain.addAll(statement.later());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (!(strictestOfAccount instanceof Permitted)) {
      Gate.earliest(situation, asked.getFirst().leading()).ifPresent(lookAgain::add);
      return Optional.empty();
    }
    return ahead.isStatementToCome()
        ? Optional.empty()
        : Optional.of(send(Round.Form.STATEMENT_ALONE, asked));
  }

  private void consider(Invoice invoice) {
    InvoiceProgress progress = account().history().of(invoice.id());
    questions.aboutInvoice(invoice, progress);
    lookAgainOn(questions.laterLook(invoice));
    List<Part> open = invoice.openParts(situation.today());
    var due = new ArrayList<PartLevel>(open.size());
    for (Part part : open) {
      Optional<PartLevel> level = dueNow(invoice, part, progress);
      if (level.isPresent() && isFree(level.get())) {
        due.add(level.get());
      }
    }
    if (!due.isEmpty()) {
      sendable.add(DueLevel.of(situation.account(), saidTogether(due), situation.today()));
    }
  }

  /** The level of a part whose day has come. */
  private Optional<PartLevel> dueNow(Invoice invoice, Part part, InvoiceProgress progress) {
    Policy policy = situation.policy(invoice);
    Optional<NextLevel> next = nextAfterSkips(invoice, part, progress, policy);
    if (next.isEmpty()) {
      questions.exhausted(invoice, part, policy).ifPresent(lookAgain::add);
      return Optional.empty();
    }
    var due =
        new PartLevel(invoice, part, Goodwill.on(situation.account(), invoice, next.get().rung()));
    boolean hasCome = situation.hasCome(next.get().on());
    ahead.note(due, next.get().on(), hasCome);
    if (!hasCome) {
      lookAgainOn(next.get().on().toEpochDay());
      askBehindAnotherPart(due);
      return Optional.empty();
    }
    return Optional.of(due);
  }

  /** A message about another part delays a level by the spacing. Its question stays open. */
  private void askBehindAnotherPart(PartLevel due) {
    if (!due.part().isWhole()
        && due.rung().needsApproval()
        && situation.hasCome(due.ladderDay())
        && !(strictestOfAccount instanceof Prohibited)) {
      questions.aboutLevel(due, objections.to(due));
    }
  }

  /** Whether no rule about the invoice objects. Otherwise the level is held back. */
  private boolean isFree(PartLevel due) {
    List<Verdict> found = objections.to(due);
    if (!found.isEmpty()) {
      holdBack(due, found);
    } else if (due.rung().needsApproval()) {
      questions.missing(due.level(), List.of(due.invoice().id()));
    }
    return found.isEmpty();
  }

  private void holdBack(PartLevel due, List<Verdict> found) {
    if (!(strictestOfAccount instanceof Prohibited)) {
      questions.aboutLevel(due, found);
    }
    for (Verdict objection : found) {
      // While something else objects too, nothing changes when a limit per invoice passes.
      if (objection instanceof Verdict.Deferred deferred && deferred.rule() != Rule.INVOICE_CAP) {
        lookAgain.add(deferred.until());
      }
    }
    Verdict strictest = Verdict.strictest(found).stricterOf(strictestOfAccount);
    strictest.objection().ifPresent(why -> silence(due, why));
  }

  /** Passes over levels that have lapsed or that the owner refused. */
  private Optional<NextLevel> nextAfterSkips(
      Invoice invoice, Part part, InvoiceProgress before, Policy policy) {
    InvoiceProgress progress = before;
    Optional<NextLevel> next = Ladder.next(part, progress, policy);
    while (next.isPresent()) {
      var due = new PartLevel(invoice, part, next.get().rung());
      Optional<LevelOutcome> skipped = skipped(due);
      if (skipped.isEmpty()) {
        return next;
      }
      PastLevel step = PastLevel.skipped(due, situation.today(), skipped.get());
      skips.add(new Skip(invoice.id(), step, part.dueDate()));
      progress = progress.plus(step);
      next = Ladder.next(part, progress, policy);
    }
    return next;
  }

  private Optional<LevelOutcome> skipped(PartLevel due) {
    if (Ladder.lapsesBy(due.rung(), due.part(), situation.today())) {
      return Optional.of(LevelOutcome.LAPSED);
    }
    return Approvals.isRefused(situation, due)
        ? Optional.of(LevelOutcome.PASSED_OVER)
        : Optional.empty();
  }

  private void silence(PartLevel due, Verdict.Objection why) {
    Optional<Instant> next = Gate.earliest(situation, due);
    next.ifPresent(lookAgain::add);
    silences.add(new Silence(due, why, next, situation.law()));
    questions.aboutSilence(silences.getLast());
  }

  private void waitForOthers(LookAhead.Held held) {
    DueLevel due = held.due();
    Optional<Instant> until = Optional.of(held.until());
    sendable.remove(due);
    lookAgain.add(held.until());
    due.parts()
        .forEach(part -> silences.add(new Silence(part, held.why(), until, situation.law())));
  }

  private void deadlines() {
    situation.account().history().touchpoints().stream()
        .filter(Touchpoint::isUnsettled)
        .map(t -> t.at().plus(situation.policy().unconfirmedAfter()))
        .forEach(lookAgain::add);
  }

  /** What waits may wait for another reason from then on. */
  private void changesOfLaw() {
    for (LocalDate day : situation.law().changes()) {
      if (!situation.hasCome(day)) {
        lookAgainOn(day.toEpochDay());
      }
    }
  }

  /** On the first day of a stop the owner is asked, so the account is looked at. */
  private void stopsToCome() {
    situation.account().debtor().stream()
        .flatMap(debtor -> debtor.stops().stream())
        .map(Stop::since)
        .filter(first -> first.isAfter(situation.today()))
        .forEach(first -> lookAgainOn(first.toEpochDay()));
  }

  private Plan send() {
    sendable.sort(STRICTEST_FIRST);
    DueLevel leading = sendable.getFirst();
    var items = new ArrayList<DueLevel>(sendable);
    items.removeIf(due -> !isSaidWith(due.leading(), leading.leading()));
    return send(form(items), items);
  }

  private Plan send(Round.Form form, List<DueLevel> items) {
    DueLevel leading = items.getFirst();
    Policy policy = situation.policy(leading.invoice());
    var round = new Round(form, items, others(items));
    lookAgain.add(situation.turn());
    return new Plan.Send(
        findings(),
        round,
        situation.account().address().orElseThrow(),
        language(),
        situation.at(),
        new Plan.Send.Passed(
            policy, situation.law(), situation.regarded(policy, round), allAnswers(leading)),
        legalStep(leading.leading()));
  }

  /**
   * A statement of account takes the place of the first reminder of a month. It says nothing that
   * binds and offers nothing.
   */
  private Round.Form form(List<DueLevel> items) {
    Level leading = items.getFirst().rung().level();
    return !leading.isBinding() && statement.isOutstanding() && !isAnythingOffered(items, leading)
        ? Round.Form.STATEMENT
        : Round.Form.REMINDER;
  }

  private static boolean isAnythingOffered(List<DueLevel> items, Level leading) {
    for (DueLevel due : items) {
      if (due.rung().level() == leading && due.isOffer()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one message says both. A level that binds is said of its own invoices and parts only,
   * and of an announced step only those for the same step and day. Every other one waits for the
   * next round.
   */
  private boolean isSaidWith(PartLevel due, PartLevel leading) {
    return due.level() == leading.level()
        ? legalStep(due).equals(legalStep(leading))
        : !due.level().isBinding();
  }

  private List<PartLevel> saidTogether(List<PartLevel> due) {
    if (due.size() == 1) {
      return due;
    }
    PartLevel leading = Collections.min(due, PartLevel.STRICTEST_FIRST);
    return due.stream().filter(one -> isSaidWith(one, leading)).toList();
  }

  /**
   * Every other open invoice. One that may be time-barred is nobody's to ask for, and what a
   * rejected record says of an invoice may be wrong.
   */
  private List<OtherInvoice> others(List<DueLevel> items) {
    if (items.size() == situation.open().size()) {
      return List.of();
    }
    var asked = new HashSet<String>();
    items.forEach(due -> asked.add(due.invoice().id()));
    return situation.open().stream()
        .filter(invoice -> !asked.contains(invoice.id()))
        .filter(objections::mayBeNamed)
        .map(
            invoice ->
                OtherInvoice.of(
                    situation.account(), situation.policy(invoice), invoice, situation.today()))
        .toList();
  }

  private Plan respond(Acknowledgement acknowledgement) {
    lookAgain.add(situation.at());
    return new Plan.Respond(
        findings(),
        acknowledgement,
        account().address().orElseThrow(),
        language(),
        situation.at(),
        new Plan.Send.Passed(
            policy(),
            situation.law(),
            Optional.empty(),
            acknowledgements.answersTo(acknowledgement)));
  }

  private Account account() {
    return situation.account();
  }

  private Policy policy() {
    return situation.policy();
  }

  private Locale language() {
    return language(account());
  }

  static Locale language(Account account) {
    Creditor creditor = account.creditor().orElseThrow();
    return Wording.choose(
        account.debtor().flatMap(Debtor::language),
        creditor.language(),
        account.debtor().flatMap(Debtor::place).map(Place::country));
  }

  private List<Verdict> allAnswers(DueLevel leading) {
    var answers = new ArrayList<>(objections.answersTo(leading.leading()));
    answers.addAll(accountAnswers);
    return List.copyOf(answers);
  }

  private Optional<AnnouncedStep> legalStep(PartLevel leading) {
    return legalStep(situation, leading);
  }

  static Optional<AnnouncedStep> legalStep(Situation situation, PartLevel leading) {
    return leading.level() != Level.INTENT
        ? Optional.empty()
        : Approvals.standing(situation, leading)
            .flatMap(i -> i.step().flatMap(s -> i.stepDate().map(d -> new AnnouncedStep(s, d))));
  }

  private Plan pause(List<Invoice> open) {
    Findings findings = findings();
    if (open.isEmpty() && findings.dueAt().isEmpty()) {
      return new Plan.Close(findings);
    }
    if (findings.dueAt().isPresent()) {
      return new Plan.Wait(findings);
    }
    return findings.questions().stream().allMatch(q -> q.kind() == QuestionKind.APPROVAL_NEEDED)
            && !findings.questions().isEmpty()
        ? new Plan.AskOwner(findings)
        : new Plan.Escalate(findings);
  }

  /** Only the first day is kept, because no later day opens earlier. */
  private void lookAgainOn(long epochDay) {
    lookAgainOn = Math.min(lookAgainOn, epochDay);
  }

  private Findings findings() {
    List<Question> asked = questions.all();
    lookAgain.addAll(questions.moreAnswers());
    Alerts alerts = Alerts.of(situation, asked);
    alerts.at().ifPresent(lookAgain::add);
    lookAgain.addAll(acknowledgements.later());
    return new Findings(
        unconfirmed, skips, silences, acknowledgements.unanswered(), asked, alerts.now(), dueAt());
  }

  /** What was due earlier is due now. Only if nothing is, the day to come is opened. */
  private Optional<Instant> dueAt() {
    if (lookAgain.stream().anyMatch(again -> !again.isAfter(situation.at()))) {
      return Optional.of(situation.at());
    }
    if (lookAgainOn != LaterLooks.NEVER) {
      lookAgain.add(situation.opening(LocalDate.ofEpochDay(lookAgainOn)));
    }
    return lookAgain.stream()
        .map(t -> t.isBefore(situation.at()) ? situation.at() : t)
        .min(Comparator.naturalOrder());
  }

  private static List<Touchpoint> overdue(Account account, Terms terms, Instant now) {
    if (account.history().touchpoints().isEmpty()) {
      return List.of();
    }
    var deadline = terms.policy(account, account.day(now)).unconfirmedAfter();
    return account.history().touchpoints().stream()
        .filter(Touchpoint::isUnsettled)
        .filter(t -> !t.at().plus(deadline).isAfter(now))
        .toList();
  }

  private static Account marked(Account account, List<Touchpoint> overdue) {
    if (overdue.isEmpty()) {
      return account;
    }
    History history = account.history();
    for (Touchpoint touchpoint : overdue) {
      history = Fates.apply(history, touchpoint, Touchpoint.Fate.UNCONFIRMED);
    }
    return account.with(history);
  }
}
