package dev.relance.plan;

import dev.relance.invoice.Part;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds the next level of a part of an invoice and the day on which it is due. Each part has its
 * own place on the ladder, counted from its own due date.
 */
public final class Ladder {
  private Ladder() {}

  /**
   * The next level of a part and the first day on which it is due. That is its day on the ladder,
   * or later because of the spacing after the last message about the invoice. Empty at the end of
   * the ladder. Lapsed and refused levels must be past levels already; see {@link #lapsesBy}.
   *
   * @param progress of the whole invoice
   */
  public static Optional<NextLevel> next(Part part, InvoiceProgress progress, Policy policy) {
    Optional<Level> last = progress.of(part).last().map(PastLevel::level);
    for (Rung rung : policy.ladder()) {
      if (last.isEmpty() || rung.level().compareTo(last.get()) > 0) {
        return isOffered(rung, part)
            ? Optional.of(new NextLevel(rung, dueOn(part, progress, policy, rung)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A settlement ends the whole invoice, so only its last part has one. */
  private static boolean isOffered(Rung rung, Part part) {
    return rung.level() != Level.SETTLEMENT || part.isLast();
  }

  /** Whether a level before the due date has lapsed, on the due date or later. */
  public static boolean lapsesBy(Rung rung, Part part, LocalDate today) {
    return rung.isBeforeDueDate() && !today.isBefore(part.dueDate());
  }

  private static LocalDate dueOn(Part part, InvoiceProgress progress, Policy policy, Rung rung) {
    LocalDate byLadder = part.dueDate().plusDays(rung.day());
    Optional<LocalDate> last = progress.lastMessageOn();
    if (last.isEmpty()) {
      return byLadder;
    }
    LocalDate bySpacing = last.get().plusDays(policy.spacingDays());
    return bySpacing.isAfter(byLadder) ? bySpacing : byLadder;
  }

  /** The next level of a part and the first day on which it is due. */
  public record NextLevel(Rung rung, LocalDate on) {}
}
