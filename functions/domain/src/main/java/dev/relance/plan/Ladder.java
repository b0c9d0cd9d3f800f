package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the next level of an invoice and the day on which it is due. */
public final class Ladder {
  private Ladder() {}

  /**
   * The next level and the first day on which it is due. That is its day on the ladder, or later
   * because of the spacing after the last message. Empty at the end of the ladder. Lapsed and
   * refused levels must be past levels already; see {@link #lapsesBy}.
   */
  public static Optional<NextLevel> next(Invoice invoice, InvoiceProgress progress, Policy policy) {
    Optional<Level> last = progress.last().map(PastLevel::level);
    for (Rung rung : policy.ladder()) {
      if (last.isEmpty() || rung.level().compareTo(last.get()) > 0) {
        return Optional.of(new NextLevel(rung, dueOn(invoice, progress, policy, rung)));
      }
    }
    return Optional.empty();
  }

  /** Whether a level before the due date has lapsed, on the due date or later. */
  public static boolean lapsesBy(Rung rung, Invoice invoice, LocalDate today) {
    return rung.isBeforeDueDate() && !today.isBefore(invoice.ladderStart());
  }

  private static LocalDate dueOn(
      Invoice invoice, InvoiceProgress progress, Policy policy, Rung rung) {
    LocalDate byLadder = invoice.ladderStart().plusDays(rung.day());
    return progress
        .lastMessageOn()
        .map(day -> day.plusDays(policy.spacingDays()))
        .filter(bySpacing -> bySpacing.isAfter(byLadder))
        .orElse(byLadder);
  }

  /** The next level of an invoice and the first day on which it is due. */
  public record NextLevel(Rung rung, LocalDate on) {}
}
