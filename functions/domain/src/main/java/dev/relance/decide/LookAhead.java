package dev.relance.decide;

import dev.relance.gate.Approvals;
import dev.relance.gate.Gate;
import dev.relance.gate.Objections;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
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

  private record Next(PartLevel due, LocalDate on) {
    Rung rung() {
      return due.rung();
    }

    boolean isAt(Level other) {
      return due.level() == other;
    }
  }

  /** A level that could go out now and waits, and until when. */
  record Held(DueLevel due, Instant until) {}

  /** Takes in the next level of a part of an invoice. */
  void note(PartLevel next, LocalDate on, boolean hasCome) {
    (hasCome ? due : later).add(new Next(next, on));
  }

  /** What of the levels that could go out now waits for others. */
  List<Held> held(List<DueLevel> sendable) {
    Optional<Instant> soon = reminderSoon(sendable);
    var held = new ArrayList<Held>();
    for (DueLevel each : sendable) {
      boolean waitsForItsLike = soon.isEmpty() && each.rung().level().isLegalStep();
      Optional<Instant> until = waitsForItsLike ? together(each.leading()) : soon;
      until.ifPresent(at -> held.add(new Held(each, at)));
    }
    return held;
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
   * The invoices that will lack nothing but the owner's approval for a level that is asked for. The
   * later parts of an invoice are asked for one by one.
   */
  List<Invoice> approvedWith(Level level) {
    return soonAt(level)
        .filter(next -> next.rung().needsApproval() && next.due().part().isWhole())
        .filter(
            next -> {
              List<Verdict> found = objections(then(next), next);
              return !found.isEmpty() && found.stream().allMatch(v -> v.rule() == Rule.APPROVAL);
            })
        .map(next -> next.due().invoice())
        .toList();
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
