package dev.relance.decide;

import dev.relance.gate.Gate;
import dev.relance.gate.Objections;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Ladder.NextLevel;
import dev.relance.policy.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What comes due before the round after this one. A note before the due date would take the round
 * of a reminder that is past due a few days later; so it waits for that reminder, and one message
 * says both.
 */
final class LookAhead {
  private final Situation situation;
  private final LocalDate nextRound;
  private final List<Upcoming> upcoming = new ArrayList<>();

  LookAhead(Situation situation) {
    this.situation = situation;
    this.nextRound = situation.today().plusDays(situation.policy().debtorSpacingDays());
  }

  private record Upcoming(Invoice invoice, NextLevel next) {}

  /** Notes the next level of an invoice if it comes due before the next round. */
  void note(Invoice invoice, NextLevel next) {
    if (next.on().isBefore(nextRound)) {
      upcoming.add(new Upcoming(invoice, next));
    }
  }

  /**
   * The first moment at which a reminder of something past due can go out, if everything that could
   * go out now is before its due date and can still go out then.
   */
  Optional<Instant> reminderSoon(List<DueLevel> sendable) {
    if (!sendable.stream().allMatch(due -> due.rung().isBeforeDueDate())) {
      return Optional.empty();
    }
    return upcoming.stream()
        .filter(later -> !later.next().rung().isBeforeDueDate())
        .filter(later -> canWait(sendable, later.next().on()))
        .sorted(Comparator.comparing(later -> later.next().on()))
        .flatMap(later -> from(later).stream())
        .findFirst()
        .filter(at -> canWait(sendable, situation.day(at)));
  }

  private static boolean canWait(List<DueLevel> sendable, LocalDate day) {
    return sendable.stream().noneMatch(due -> !day.isBefore(due.invoice().ladderStart()));
  }

  private Optional<Instant> from(Upcoming later) {
    Situation then = situation.at(situation.opening(later.next().on()));
    Rung rung = later.next().rung();
    boolean isFree =
        new Objections(then).to(later.invoice(), rung).isEmpty()
            && Verdict.strictest(Gate.askAccount(then)) instanceof Verdict.Permitted;
    return isFree ? Optional.of(then.at()) : Optional.empty();
  }
}
