package dev.relance.court;

import dev.relance.law.Limitation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The earliest day on which the claim of an invoice may become time-barred.
 *
 * @param lastDay the last day on which it can be brought
 * @param rule the law that ends it first
 * @param hangsOnKind whether the kind of claim is not recorded and another kind would end later
 */
public record Deadline(String invoiceId, LocalDate lastDay, Limitation rule, boolean hangsOnKind) {
  /** Days left, the last one included; zero or less when the claim is time-barred. */
  public long daysLeft(LocalDate on) {
    return ChronoUnit.DAYS.between(on, lastDay) + 1;
  }

  /** Whether the claim has ended. */
  public boolean hasPassed(LocalDate on) {
    return on.isAfter(lastDay);
  }
}
