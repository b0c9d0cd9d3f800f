package dev.relance.decide;

import dev.relance.gate.Approvals;
import dev.relance.gate.Gate;
import dev.relance.gate.Objections;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
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
 * between two reminders.
 */
final class LookAhead {
  private final Situation situation;
  private final List<Next> due = new ArrayList<>();
  private final List<Next> later = new ArrayList<>();

  LookAhead(Situation situation) {
    this.situation = situation;
  }

  private record Next(Invoice invoice, NextLevel level) {
    LocalDate on() {
      return level.on();
    }

    Rung rung() {
      return level.rung();
    }

    boolean isAt(Level other) {
      return rung().level() == other;
    }
  }

  /** A level that could go out now and waits, and until when. */
  record Held(DueLevel due, Instant until) {}

  /** Takes in the next level of an invoice. */
  void note(Invoice invoice, NextLevel next, boolean hasCome) {
    (hasCome ? due : later).add(new Next(invoice, next));
  }

  /** What of the levels that could go out now waits for others. */
  List<Held> held(List<DueLevel> sendable) {
    Optional<Instant> soon = reminderSoon(sendable);
    return soon.isPresent()
        ? sendable.stream().map(each -> new Held(each, soon.get())).toList()
        : sendable.stream()
            .filter(each -> each.rung().level().isLegalStep())
            .flatMap(each -> together(each).map(at -> new Held(each, at)).stream())
            .toList();
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
    return sendable.stream().noneMatch(each -> !day.isBefore(each.invoice().ladderStart()));
  }

  private Optional<Instant> from(Next next) {
    Situation then = then(next);
    boolean isFree =
        objections(then, next).isEmpty()
            && Verdict.strictest(Gate.askAccount(then)) instanceof Verdict.Permitted;
    return isFree ? Optional.of(then.at()) : Optional.empty();
  }

  /** When the last invoice comes due that the owner approved for the same step. */
  private Optional<Instant> together(DueLevel first) {
    Level level = first.rung().level();
    return soonAt(level)
        .filter(next -> decided(next.invoice(), level).equals(decided(first.invoice(), level)))
        .flatMap(next -> from(next).stream())
        .max(Comparator.naturalOrder())
        .filter(at -> new Objections(situation.at(at)).to(first.invoice(), first.rung()).isEmpty());
  }

  /** What an approval settles: the step and its day, or nothing more than that it may go out. */
  private List<Object> decided(Invoice invoice, Level level) {
    return Approvals.standing(situation, invoice, level).stream()
        .flatMap(approval -> Stream.<Object>of(approval.step(), approval.stepDate()))
        .toList();
  }

  /** The invoices that come due at a level together with those that are due at it already. */
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

  /** The invoices that will lack nothing but the owner's approval for a level that is asked for. */
  List<Invoice> approvedWith(Level level) {
    return soonAt(level)
        .filter(next -> next.rung().needsApproval())
        .filter(
            next -> {
              List<Verdict> found = objections(then(next), next);
              return !found.isEmpty() && found.stream().allMatch(v -> v.rule() == Rule.APPROVAL);
            })
        .map(Next::invoice)
        .toList();
  }

  private Situation then(Next next) {
    return situation.at(situation.opening(next.on()));
  }

  private static List<Verdict> objections(Situation then, Next next) {
    return new Objections(then).to(next.invoice(), next.rung());
  }

  private LocalDate roundAfter(LocalDate day) {
    return day.plusDays(situation.policy().debtorSpacingDays());
  }
}
