package dev.relance.decide;

import dev.relance.escalation.Matter;
import dev.relance.finding.Approvers;
import dev.relance.finding.Finding;
import dev.relance.gate.Approvals;
import dev.relance.gate.Gate;
import dev.relance.gate.Objections;
import dev.relance.gate.RunningNotice;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.law.Source;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes due before the round after this one.
 *
 * <p>A note before the due date would take the round of a reminder that is past due a few days
 * later; so it waits for that reminder, and one message says both. A legal step that the owner
 * approved for several invoices is one message: it waits for those that come due within the days
 * between two reminders. After a firm reminder, a gentler one waits until the days of the firm one
 * are over, or goes out with the next one that is firm or sterner.
 */
final class LookAhead {
  private final Situation situation;
  private final List<Next> due = new ArrayList<>();
  private final List<Next> later = new ArrayList<>();

  LookAhead(Situation situation) {
    this.situation = situation;
  }

  private record Next(PartLevel due, LocalDate on) {
    Rung rung() {
      return due.rung();
    }

    boolean isAt(Level other) {
      return due.level() == other;
    }
  }

  /** A level that could go out now and waits, and why. */
  record Held(DueLevel due, Verdict.Deferred why) {
    Instant until() {
      return why.until();
    }
  }

  /** Takes in the next level of a part of an invoice. */
  void note(PartLevel next, LocalDate on, boolean hasCome) {
    (hasCome ? due : later).add(new Next(next, on));
  }

  /**
   * Whether a level comes that a statement on its own could delay, or in whose place it can go out
   * this month.
   */
  boolean isStatementToCome() {
    LocalDate nextRound = roundAfter(situation.today());
    YearMonth month = YearMonth.from(situation.today());
    return later.stream()
        .anyMatch(
            next ->
                next.on().isBefore(nextRound)
                    || (!next.due().level().isBinding()
                        && YearMonth.from(next.on()).equals(month)));
  }

  /** What of the levels that could go out now waits for others. */
  List<Held> held(List<DueLevel> sendable) {
    Optional<Instant> soon = reminderSoon(sendable);
    List<Held> held =
        soon.isPresent() ? all(sendable, waiting(soon.get())) : waitingForTheSame(sendable);
    return situation.firmWord().map(firm -> behind(firm, sendable, held)).orElse(held);
  }

  /** While a firm reminder stands, the rest waits as well if all of it is gentler. */
  private List<Held> behind(RunningNotice firm, List<DueLevel> sendable, List<Held> held) {
    List<DueLevel> left =
        sendable.stream()
            .filter(each -> held.stream().noneMatch(waits -> waits.due().equals(each)))
            .toList();
    return left.stream().allMatch(each -> each.rung().level().isGentlerThan(firm.level()))
        ? Stream.concat(held.stream(), all(left, waiting(firm)).stream()).toList()
        : held;
  }

  private static List<Held> all(List<DueLevel> due, Verdict.Deferred why) {
    return due.stream().map(each -> new Held(each, why)).toList();
  }

  private List<Held> waitingForTheSame(List<DueLevel> sendable) {
    return sendable.stream()
        .filter(each -> each.rung().level().isLegalStep())
        .flatMap(each -> together(each.leading()).map(at -> new Held(each, waiting(at))).stream())
        .toList();
  }

  private Verdict.Deferred waiting(Instant until) {
    return new Verdict.Deferred(
        Rule.DEBTOR_SPACING, new Finding.ReminderSoon(situation.day(until)), Source.HOUSE, until);
  }

  private Verdict.Deferred waiting(RunningNotice firm) {
    return new Verdict.Deferred(
        Rule.NOTICE_RUNNING,
        firm.finding(),
        Source.HOUSE,
        situation.opening(firm.until().plusDays(1)));
  }

  /**
   * The first moment at which a reminder of something past due can go out, if everything that could
   * go out now is before its due date and can still go out then.
   */
  private Optional<Instant> reminderSoon(List<DueLevel> sendable) {
    if (!sendable.stream().allMatch(each -> each.rung().isBeforeDueDate())) {
      return Optional.empty();
    }
    LocalDate nextRound = roundAfter(situation.today());
    return later.stream()
        .filter(next -> next.on().isBefore(nextRound))
        .filter(next -> !next.rung().isBeforeDueDate())
        .filter(next -> canWait(sendable, next.on()))
        .sorted(Comparator.comparing(Next::on))
        .flatMap(next -> from(next).stream())
        .findFirst()
        .filter(at -> canWait(sendable, situation.day(at)));
  }

  private static boolean canWait(List<DueLevel> sendable, LocalDate day) {
    return sendable.stream()
        .flatMap(each -> each.parts().stream())
        .noneMatch(each -> !day.isBefore(each.part().dueDate()));
  }

  private Optional<Instant> from(Next next) {
    Situation then = then(next);
    boolean isFree =
        objections(then, next).isEmpty()
            && Verdict.strictest(Gate.askAccount(then)) instanceof Verdict.Permitted;
    return isFree ? Optional.of(then.at()) : Optional.empty();
  }

  /** When the last one comes due that the owner approved for the same step. */
  private Optional<Instant> together(PartLevel first) {
    return soonAt(first.level())
        .filter(next -> decided(next.due()).equals(decided(first)))
        .flatMap(next -> from(next).stream())
        .max(Comparator.naturalOrder())
        .filter(at -> new Objections(situation.at(at)).to(first).isEmpty());
  }

  /** What an approval settles: the step and its day, or nothing more than that it may go out. */
  private List<Object> decided(PartLevel due) {
    return Approvals.standing(situation, due).stream()
        .flatMap(approval -> Stream.<Object>of(approval.step(), approval.stepDate()))
        .toList();
  }

  /**
   * The invoices and parts that come due at a level together with those that are due at it already.
   */
  private Stream<Next> soonAt(Level level) {
    return due.stream()
        .filter(next -> next.isAt(level))
        .map(Next::on)
        .min(Comparator.naturalOrder())
        .map(this::roundAfter)
        .stream()
        .flatMap(
            round -> later.stream().filter(next -> next.isAt(level) && next.on().isBefore(round)));
  }

  /**
   * What will lack nothing but the approval of a level that is asked for. An approval covers the
   * parts of an invoice whose day comes before the round after it is given, so these are asked for
   * as well.
   */
  List<PartLevel> approvedWith(Matter.OfLevel asked) {
    return Stream.concat(
            soonAt(asked.level()),
            laterParts(asked.level()).filter(next -> situation.hasCome(coveredFrom(next))))
        .distinct()
        .filter(next -> next.rung().needsApproval())
        .filter(next -> lacksNothingElse(next, asked.approvers()))
        .map(Next::due)
        .toList();
  }

  /** The first later day from which an approval covers one more part. */
  Optional<LocalDate> coversMoreOn() {
    return due.stream()
        .filter(next -> next.rung().needsApproval())
        .map(next -> next.due().level())
        .distinct()
        .flatMap(this::laterParts)
        .map(this::coveredFrom)
        .filter(day -> !situation.hasCome(day))
        .min(Comparator.naturalOrder());
  }

  private Stream<Next> laterParts(Level level) {
    return later.stream().filter(next -> next.isAt(level) && !next.due().part().isWhole());
  }

  /** The first day of which the next round comes after the day of a part on its ladder. */
  private LocalDate coveredFrom(Next next) {
    return next.due().ladderDay().minusDays(situation.policy().debtorSpacingDays() - 1L);
  }

  private boolean lacksNothingElse(Next next, Approvers by) {
    List<Verdict> found = objections(then(next), next);
    return !found.isEmpty() && found.stream().allMatch(verdict -> lacks(verdict, by));
  }

  private static boolean lacks(Verdict verdict, Approvers by) {
    return verdict
        .objection()
        .filter(o -> o.finding() instanceof Finding.ApprovalNeeded(_, var its) && its.equals(by))
        .isPresent();
  }

  private Situation then(Next next) {
    return situation.at(situation.opening(next.on()));
  }

  private static List<Verdict> objections(Situation then, Next next) {
    return new Objections(then).to(next.due());
  }

  private LocalDate roundAfter(LocalDate day) {
    return day.plusDays(situation.policy().debtorSpacingDays());
  }
}
