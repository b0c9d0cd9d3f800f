package dev.relance.decide;

import dev.relance.court.Deadline;
import dev.relance.gate.Situation;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.AgreedSums;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.Promises;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the later days on which the owner may be asked about an invoice. */
record LaterLooks(Situation situation, EndsOfClaims ends, Rest rest) {
  /** No day at all. */
  static final long NEVER = Long.MAX_VALUE;

  /**
   * The first later epoch day on which the owner may be asked about an invoice; NEVER if there is
   * none. It is computed for every invoice at every look, so it uses plain numbers.
   */
  long at(Invoice invoice) {
    long next = earlier(NEVER, oldOn(invoice));
    if (next == NEVER || ends.maySoonCome(invoice, next)) {
      Optional<Deadline> deadline = ends.of(invoice);
      next = deadline.isEmpty() ? next : earlierWarning(next, invoice, deadline.get());
    }
    Optional<AnnouncedStep> announced = situation.awaited(invoice);
    next = announced.isEmpty() ? next : earlier(next, announced.get().on().toEpochDay());
    return situation.account().isAnythingTold() ? afterWhatWasTold(next, invoice) : next;
  }

  /** The epoch day from which the age of an invoice is the owner's matter. */
  long oldOn(Invoice invoice) {
    return invoice.ladderStart().toEpochDay() + situation.policy(invoice).ownerAgeDays();
  }

  /** The days that follow from decisions and from contacts by hand. */
  private long afterWhatWasTold(long before, Invoice invoice) {
    Optional<LocalDate> rested = rest.ends(invoice);
    long next = rested.isEmpty() ? before : earlier(before, rested.get().toEpochDay());
    Optional<AgreedSums.Agreed> agreed = AgreedSums.standing(situation.account(), invoice);
    next = agreed.isEmpty() ? next : earlier(next, lapses(invoice, agreed.get()));
    for (DecisionRecord decided : situation.account().decisions()) {
      next = afterAnnounced(next, decided, invoice);
    }
    return afterPromise(next, invoice);
  }

  private long lapses(Invoice invoice, AgreedSums.Agreed agreed) {
    return agreed.lapses(situation.policy(invoice).promiseGraceDays()).toEpochDay();
  }

  /** The days on which a promise breaks or no longer silences us. */
  private long afterPromise(long before, Invoice invoice) {
    Optional<Promises.Standing> promise =
        Promises.standing(situation.account(), situation.policy(invoice), invoice);
    long next = before;
    if (promise.isPresent()) {
      for (LocalDate end : promise.get().ends()) {
        next = earlier(next, end.toEpochDay() + 1);
      }
      if (promise.get().next().isPresent()) {
        next = earlier(next, promise.get().silentUntil().toEpochDay() + 1);
      }
    }
    return next;
  }

  private long earlierWarning(long next, Invoice invoice, Deadline deadline) {
    long first = earlier(next, ends.warnedOn(invoice, deadline).toEpochDay());
    return earlier(
        earlier(first, EndsOfClaims.lastCall(deadline.lastDay()).toEpochDay()),
        deadline.lastDay().toEpochDay() + 1);
  }

  /** A day counts only while it is in the future. */
  private long earlier(long next, long epochDay) {
    return epochDay < next && !situation.hasCome(epochDay) ? epochDay : next;
  }

  /**
   * A legal step that the owner released is no longer announced after its day, nor when too few
   * days are left before it.
   */
  private long afterAnnounced(long next, DecisionRecord decided, Invoice invoice) {
    if (decided.kind() != DecisionKind.APPROVE
        || !decided.concerns(invoice.id())
        || decided.stepDate().isEmpty()) {
      return next;
    }
    long day = decided.stepDate().get().toEpochDay();
    return earlier(earlier(next, day + 1), day - situation.policy(invoice).noticeDays() + 1);
  }
}
