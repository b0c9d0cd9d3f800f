package dev.relance.policy;

import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One level of a ladder and when it is due.
 *
 * @param day days after the due date; negative before it
 * @param needsApproval the owner must release it each time
 * @param servedBefore how many levels must have been served on the invoice before it
 * @param concession what it gives to whoever pays in time, if anything
 * @param validDays how many days its offer stands, or its word if it offers nothing
 */
public record Rung(
    Level level,
    int day,
    boolean needsApproval,
    int servedBefore,
    Optional<Concession> concession,
    int validDays) {
  public Rung {
    if (level.isLegalStep() && !needsApproval) {
      throw new IllegalArgumentException(
          "level %s is a legal step and must have needsApproval".formatted(level.word()));
    }
    if (level != Level.COMPROMISE && concession.filter(Rung::isCredit).isPresent()) {
      throw new IllegalArgumentException(
          "level %s has creditPercent; a credit for later work is offered at compromise"
              .formatted(level.word()));
    }
  }

  /** Whether it is a note before the due date, which lapses on that day. */
  public boolean isBeforeDueDate() {
    return day < 0;
  }

  /** This level under the general choice for it: the stricter about its approval and its past. */
  Rung within(Rung general) {
    return new Rung(
        level,
        day,
        needsApproval || general.needsApproval,
        Math.max(servedBefore, general.servedBefore),
        concession,
        validDays);
  }

  private static boolean isCredit(Concession concession) {
    return concession.kind() == Concession.Kind.CREDIT;
  }

  /** The same rung, offering nothing. */
  public Rung withoutConcession() {
    return new Rung(level, day, needsApproval, servedBefore, Optional.empty(), validDays);
  }

  /** The same rung, released by the owner each time. */
  public Rung asked() {
    return new Rung(level, day, true, servedBefore, concession, validDays);
  }

  /** The last day of an offer made on a day, inclusive. */
  public LocalDate offerEnds(LocalDate made) {
    return made.plusDays(validDays);
  }
}
