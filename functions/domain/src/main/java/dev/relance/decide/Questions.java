package dev.relance.decide;

import dev.relance.court.Deadline;
import dev.relance.court.Deadlines;
import dev.relance.escalation.Question;
import dev.relance.escalation.Reason;
import dev.relance.gate.Case;
import dev.relance.gate.Objections;
import dev.relance.gate.Verdict;
import dev.relance.gate.Verdict.Grounds;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Progress;
import dev.relance.plan.Promises;
import dev.relance.plan.Step;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is open to the owner, one question per reason and detail. */
final class Questions {
  private static final Duration TOO_LONG_A_WAIT = Duration.ofDays(14);
  private static final String COURT_READY = "court-ready";
  private static final String CONTACT_WINDOW = "contact-window";
  private static final String POST_FIRST = "post-first";
  private static final int REFUSALS_TO_TELL = 3;
  private static final int LAST_CALL_DAYS = 30;

  /** No day at all. */
  static final long NEVER = Long.MAX_VALUE;

  private static final String COMPLAINED = Touchpoint.Fate.COMPLAINED.word();
  private static final Map<String, Reason> BY_ACCOUNT_RULE =
      Map.of(
          "creditor-known",
          Reason.FACTS_MISSING,
          "debtor-known",
          Reason.FACTS_MISSING,
          "time-zone",
          Reason.FACTS_MISSING,
          "stopped",
          Reason.STOPPED,
          "opted-out",
          Reason.STOPPED,
          "right-person",
          Reason.STOPPED,
          "address",
          Reason.NO_ADDRESS,
          "consent",
          Reason.PRECONDITION_MISSING,
          CONTACT_WINDOW,
          Reason.PRECONDITION_MISSING,
          "feed-fresh",
          Reason.FEED_STALE);
  private static final Map<String, Reason> BY_INVOICE_RULE =
      Map.of(
          "record-readable", Reason.RECORD_REJECTED,
          "disputed", Reason.DISPUTED,
          "payment-announced", Reason.PAYMENT_ANNOUNCED);
  private static final Map<String, Reason> BY_LEVEL_RULE =
      Map.of(
          "precondition",
          Reason.PRECONDITION_MISSING,
          POST_FIRST,
          Reason.PRECONDITION_MISSING,
          COURT_READY,
          Reason.PRECONDITION_MISSING,
          "approval",
          Reason.APPROVAL_NEEDED);

  private final Case asked;
  private final Objections objections;
  private final Deadlines deadlines;
  private final Map<Reason, Map<String, List<String>>> byReason = new LinkedHashMap<>();

  Questions(Case asked, Objections objections) {
    this.asked = asked;
    this.objections = objections;
    this.deadlines = new Deadlines(asked.account(), asked.terms(), asked.today());
  }

  /** All questions, each with the invoices that it is about. */
  List<Question> all() {
    return byReason.entrySet().stream()
        .flatMap(
            reason ->
                reason.getValue().entrySet().stream()
                    .map(d -> new Question(reason.getKey(), d.getValue(), d.getKey())))
        .toList();
  }

  /** What the answers about the account as a whole ask of the owner. */
  void aboutAccount(List<Verdict> answers, List<Invoice> open) {
    Map<String, Reason> suppressed = suppressed();
    for (Verdict answer : answers) {
      Optional.ofNullable(BY_ACCOUNT_RULE.get(answer.rule()))
          .filter(reason -> reason != Reason.NO_ADDRESS || suppressed.isEmpty())
          .filter(_ -> answer instanceof Prohibited || !answer.rule().equals(CONTACT_WINDOW))
          .ifPresent(
              reason ->
                  answer
                      .objection()
                      .map(g -> accountDetail(reason, answer.rule(), g))
                      .ifPresent(detail -> open.forEach(i -> add(reason, i, detail))));
    }
    suppressed.forEach((address, why) -> open.forEach(i -> add(why, i, address)));
    int refusals = asked.account().history().refusedInARow().size();
    if (refusals >= REFUSALS_TO_TELL) {
      open.forEach(i -> add(Reason.SEND_REFUSED, i, String.valueOf(refusals)));
    }
  }

  /** What an open invoice asks of the owner, whether a level is due on it or not. */
  void aboutInvoice(Invoice invoice, Progress progress) {
    for (Verdict objection : objections.ofRecord(invoice)) {
      ask(invoice, objection);
    }
    for (Step step : progress.steps()) {
      if (step.outcome() == LevelOutcome.UNCONFIRMED) {
        add(Reason.UNCONFIRMED_SEND, invoice, step.level().word() + " " + step.on());
      }
    }
    Promises.standing(asked.account(), asked.policy(invoice), invoice)
        .filter(p -> p.isBroken(asked.today()) && asked.hasCome(p.graceEnds().plusDays(1)))
        .ifPresent(p -> add(Reason.PROMISE_BROKEN, invoice, promised(invoice, p)));
    thresholds(invoice);
    limitation(invoice);
  }

  /** What the level that is due asks of the owner. */
  void aboutLevel(Invoice invoice, Rung rung, List<Verdict> found) {
    if (found.stream().allMatch(a -> BY_LEVEL_RULE.containsKey(a.rule()))) {
      found.stream()
          .filter(Prohibited.class::isInstance)
          .forEach(
              a ->
                  Optional.ofNullable(BY_LEVEL_RULE.get(a.rule()))
                      .ifPresent(reason -> add(reason, invoice, levelDetail(a, rung))));
    }
  }

  /** The level that is kept back, the rule, or what is missing on the way to the court. */
  private static String levelDetail(Verdict answer, Rung rung) {
    return switch (answer) {
      case Prohibited prohibited when answer.rule().equals(COURT_READY) ->
          prohibited.grounds().found();
      case Verdict other when other.rule().equals(POST_FIRST) -> POST_FIRST;
      default -> rung.level().word();
    };
  }

  /** A cap that keeps a level back for very long is the owner's matter. */
  void aboutSilence(Silence silence) {
    boolean byCap = silence.verdict().rule().endsWith("-cap");
    boolean isLong =
        silence.nextPossible().filter(t -> t.isAfter(asked.at().plus(TOO_LONG_A_WAIT))).isPresent();
    if (byCap && isLong) {
      add(Reason.CAP_BLOCKS, silence.invoice(), silence.grounds().expected());
    }
  }

  /** The end of the ladder; the time from which it is the owner's matter, if that is later. */
  Optional<Instant> exhausted(Invoice invoice, Policy policy) {
    LocalDate from =
        asked
            .account()
            .history()
            .of(invoice.id())
            .lastMessageOn()
            .map(day -> day.plusDays(policy.exhaustedAfterDays()))
            .orElse(asked.today());
    if (!asked.hasCome(from)) {
      return Optional.of(asked.opening(from));
    }
    add(Reason.LADDER_EXHAUSTED, invoice, "");
    return Optional.empty();
  }

  /**
   * The first later epoch day on which an invoice may become the owner's matter; NEVER when there
   * is none. Asked for every invoice at every look, hence in plain numbers.
   */
  long laterLook(Invoice invoice) {
    long next =
        earlier(NEVER, invoice.ladderStart().toEpochDay() + asked.policy(invoice).ownerAgeDays());
    if (next == NEVER || mayEndSoon(invoice, next)) {
      Optional<Deadline> deadline = deadlines.of(invoice);
      next = deadline.isEmpty() ? next : earlierWarning(next, invoice, deadline.get());
    }
    for (DecisionRecord decided : asked.account().decisions()) {
      next = afterAnnounced(next, decided, invoice);
    }
    Optional<Promises.Standing> promise =
        Promises.standing(asked.account(), asked.policy(invoice), invoice)
            .filter(p -> p.next().isPresent());
    return promise.isEmpty() ? next : earlier(next, promise.get().graceEnds().toEpochDay() + 1);
  }

  private long earlierWarning(long next, Invoice invoice, Deadline deadline) {
    long first = earlier(next, warnedOn(invoice, deadline).toEpochDay());
    return earlier(
        earlier(first, lastCall(deadline).toEpochDay()), deadline.lastDay().toEpochDay() + 1);
  }

  /** A day counts only while it is to come. */
  private long earlier(long next, long epochDay) {
    return epochDay < next && !asked.hasCome(epochDay) ? epochDay : next;
  }

  /** After its day a legal step that the owner released is not announced any more. */
  private long afterAnnounced(long next, DecisionRecord decided, Invoice invoice) {
    return decided.kind() == DecisionKind.APPROVE
            && decided.concerns(invoice.id())
            && decided.stepDate().isPresent()
        ? earlier(next, decided.stepDate().get().toEpochDay() + 1)
        : next;
  }

  /** No reminder stops the time, so this is asked whatever else happens on the account. */
  private void limitation(Invoice invoice) {
    if (!mayEndSoon(invoice, asked.today().toEpochDay())) {
      return;
    }
    deadlines
        .of(invoice)
        .filter(deadline -> asked.hasCome(warnedOn(invoice, deadline)))
        .filter(
            deadline -> !asked.account().isLeftToUsSince(invoice.id(), askedOn(invoice, deadline)))
        .ifPresent(deadline -> add(limitation(deadline), invoice, deadline.lastDay().toString()));
  }

  private Reason limitation(Deadline deadline) {
    return deadline.hasPassed(asked.today()) ? Reason.TIME_BARRED : Reason.LIMITATION_NEAR;
  }

  /**
   * Since when the owner is asked: an answer to a warning is none to the last call, or to the end.
   */
  private LocalDate askedOn(Invoice invoice, Deadline deadline) {
    if (deadline.hasPassed(asked.today())) {
      return deadline.lastDay().plusDays(1);
    }
    return asked.hasCome(lastCall(deadline))
            && warnedOn(invoice, deadline).isBefore(lastCall(deadline))
        ? lastCall(deadline)
        : warnedOn(invoice, deadline);
  }

  private static LocalDate lastCall(Deadline deadline) {
    return deadline.lastDay().minusDays(LAST_CALL_DAYS);
  }

  private LocalDate warnedOn(Invoice invoice, Deadline deadline) {
    return deadline.lastDay().minusDays(asked.policy(invoice).limitationDays());
  }

  /** Until then no law is read. */
  private boolean mayEndSoon(Invoice invoice, long epochDay) {
    return Deadlines.mayHaveEnded(invoice, epochDay + asked.policy(invoice).limitationDays());
  }

  private void thresholds(Invoice invoice) {
    Policy policy = asked.policy(invoice);
    if (!asked.today().isAfter(invoice.ladderStart())
        || asked.account().isLeftToUsSince(invoice.id(), LocalDate.MIN)) {
      return;
    }
    var due = invoice.amountDue(asked.today());
    if (policy.isOwnersMatter(due)) {
      add(Reason.AMOUNT_ABOVE_THRESHOLD, invoice, due.toString());
    }
    if (invoice.daysPastDue(asked.today()) >= policy.ownerAgeDays()
        && asked.hasCome(oldOn(invoice))
        && !mayHaveEnded(invoice)) {
      add(Reason.AGE_ABOVE_THRESHOLD, invoice, String.valueOf(policy.ownerAgeDays()));
    }
  }

  /** Then nobody is asked whether to go to court; the end by time is a question of its own. */
  private boolean mayHaveEnded(Invoice invoice) {
    return Deadlines.mayHaveEnded(invoice, asked.today().toEpochDay())
        && deadlines.of(invoice).filter(d -> d.hasPassed(asked.today())).isPresent();
  }

  private LocalDate oldOn(Invoice invoice) {
    return invoice.ladderStart().plusDays(asked.policy(invoice).ownerAgeDays());
  }

  /** Day and amount, for the texts to write as their language does. */
  private static String promised(Invoice invoice, Promises.Standing promise) {
    return promise
        .next()
        .map(
            p ->
                p.date()
                    + p.amount()
                        .map(a -> " " + invoice.total().getCurrencyUnit() + " " + a.toPlainString())
                        .orElse(""))
        .orElse("");
  }

  private static String accountDetail(Reason reason, String rule, Grounds grounds) {
    return switch (reason) {
      case NO_ADDRESS -> "";
      case PRECONDITION_MISSING -> rule;
      default -> grounds.found();
    };
  }

  /** The debtor's addresses that take no more mail, and which question each of them asks. */
  private Map<String, Reason> suppressed() {
    Map<String, String> all = asked.account().history().suppressed();
    var found = new LinkedHashMap<String, Reason>();
    asked.account().debtor().stream()
        .flatMap(d -> d.emails().stream())
        .filter(all::containsKey)
        .forEach(
            address ->
                found.put(
                    address,
                    COMPLAINED.equals(all.get(address)) ? Reason.COMPLAINED : Reason.BOUNCED));
    return found;
  }

  private void ask(Invoice invoice, Verdict answer) {
    Reason reason = BY_INVOICE_RULE.getOrDefault(answer.rule(), Reason.RECORD_REJECTED);
    answer.objection().ifPresent(g -> add(reason, invoice, detail(reason, invoice, g)));
  }

  /** What people wrote is told as they wrote it; what a rule found, only where it says more. */
  private static String detail(Reason reason, Invoice invoice, Grounds grounds) {
    return switch (reason) {
      case DISPUTED -> invoice.dispute().map(Invoice.Dispute::reason).orElse("");
      case PAYMENT_ANNOUNCED -> "";
      default -> grounds.found();
    };
  }

  private void add(Reason reason, Invoice invoice, String detail) {
    byReason
        .computeIfAbsent(reason, _ -> new LinkedHashMap<>())
        .computeIfAbsent(detail, _ -> new ArrayList<>())
        .add(invoice.id());
  }
}
