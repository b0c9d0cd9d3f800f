package dev.relance.summary;

import dev.relance.summary.OwnerSummary.Open;
import java.time.LocalDate;
import java.util.Optional;

/** Why a summary goes out. */
public enum Occasion {
  /** Something was sent, held back or paid. */
  NEWS,
  /** A question or a rejected record was never told, or has changed. */
  NEW_QUESTION,
  /** The day that a question names has come. */
  DAY_HAS_COME,
  /** A week has passed, and something still waits. */
  WEEK_HAS_PASSED;

  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * Why a summary goes out now. Empty if it would only repeat what was told less than a week ago,
   * or tell nothing at all. Days are those of the creditor's calendar.
   */
  public static Optional<Occasion> of(OwnerSummary summary) {
    if (summary.hasNews()) {
      return Optional.of(NEWS);
    }
    if (summary.marks().stream().anyMatch(mark -> !summary.last().told().contains(mark))) {
      return Optional.of(NEW_QUESTION);
    }
    LocalDate last = summary.day(summary.last().at());
    LocalDate today = summary.day(summary.at());
    if (summary.open().stream().anyMatch(open -> comes(open, last, today))) {
      return Optional.of(DAY_HAS_COME);
    }
    return summary.marks().isEmpty() || today.isBefore(last.plusDays(DAYS_OF_A_WEEK))
        ? Optional.empty()
        : Optional.of(WEEK_HAS_PASSED);
  }

  private static boolean comes(Open open, LocalDate last, LocalDate today) {
    return open.matter().day().filter(day -> day.isAfter(last) && !day.isAfter(today)).isPresent();
  }
}
