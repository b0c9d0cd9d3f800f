package dev.relance.decide;

import dev.relance.court.Deadline;
import dev.relance.court.Deadlines;
import dev.relance.gate.Situation;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Announcements;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the claims whose time ends, and when the owner is warned of it. */
final class EndsOfClaims {
  private static final int LAST_CALL_DAYS = 30;

  private final Situation situation;
  private final Deadlines deadlines;

  EndsOfClaims(Situation situation) {
    this.situation = situation;
    this.deadlines = new Deadlines(situation.account(), situation.terms(), situation.today());
  }

  /** The end of the claim on an invoice; none if nothing is known of one. */
  Optional<Deadline> of(Invoice invoice) {
    return deadlines.of(invoice);
  }

  /** The end about which the owner is to be asked today. */
  Optional<Deadline> toAsk(Invoice invoice) {
    return maySoonCome(invoice, situation.today().toEpochDay())
        ? of(invoice)
            .filter(deadline -> situation.hasCome(warnedOn(invoice, deadline)))
            .filter(deadline -> !isAnswered(invoice, askedOn(invoice, deadline)))
        : Optional.empty();
  }

  /** Whether it has come: then nobody is asked about court any more. */
  boolean hasCome(Invoice invoice) {
    return Deadlines.mayHaveEnded(invoice, situation.today().toEpochDay())
        && of(invoice).filter(d -> d.hasPassed(situation.today())).isPresent();
  }

  /** An agency answers a warning as the owner's word does. What a court has no longer ends. */
  private boolean isAnswered(Invoice invoice, LocalDate askedOn) {
    return situation.account().isLeftToUsSince(invoice.id(), askedOn)
        || Announcements.taken(situation.account(), invoice)
            .filter(taken -> taken.isInCourt() || !taken.on().isBefore(askedOn))
            .isPresent();
  }

  /** How the owner is asked about an end that nears or has passed. */
  QuestionKind question(Deadline deadline) {
    return deadline.hasPassed(situation.today())
        ? QuestionKind.TIME_BARRED
        : QuestionKind.LIMITATION_NEAR;
  }

  /** When the owner is asked. An answer to a warning does not answer the last call or the end. */
  private LocalDate askedOn(Invoice invoice, Deadline deadline) {
    if (deadline.hasPassed(situation.today())) {
      return deadline.lastDay().plusDays(1);
    }
    return situation.hasCome(lastCall(deadline.lastDay()))
            && warnedOn(invoice, deadline).isBefore(lastCall(deadline.lastDay()))
        ? lastCall(deadline.lastDay())
        : warnedOn(invoice, deadline);
  }

  /** The day from which the end of a claim cannot wait any more. */
  static LocalDate lastCall(LocalDate lastDay) {
    return lastDay.minusDays(LAST_CALL_DAYS);
  }

  /** The day from which the owner is warned. */
  LocalDate warnedOn(Invoice invoice, Deadline deadline) {
    return deadline.lastDay().minusDays(situation.policy(invoice).limitationDays());
  }

  /** Whether the owner may have to be warned on a day. Until then no law is read. */
  boolean maySoonCome(Invoice invoice, long epochDay) {
    return Deadlines.mayHaveEnded(invoice, epochDay + situation.policy(invoice).limitationDays());
  }
}
