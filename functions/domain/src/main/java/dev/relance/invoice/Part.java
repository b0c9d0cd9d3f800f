package dev.relance.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A part of an invoice that falls due on a day of its own: an instalment, or what the instalments
 * leave of the total. An invoice without instalments is its own only part.
 *
 * @param place its place among the parts by due date; the first one is 1
 * @param of how many parts the invoice has
 * @param open what payments, credits and waivers leave of it; they fill the earliest part first
 */
public record Part(int place, int of, LocalDate dueDate, Money open) {
  /** The same part with less open. */
  public Part withOpen(Money less) {
    return new Part(place, of, dueDate, less);
  }

  /** Whether it is the whole invoice. */
  public boolean isWhole() {
    return of == 1;
  }

  /** Whether no other part falls due later. */
  public boolean isLast() {
    return place == of;
  }

  /** What tells it from the other parts: its due date. Empty if it is the whole invoice. */
  public Optional<LocalDate> key() {
    return isWhole() ? Optional.empty() : Optional.of(dueDate);
  }

  /** Whether its due date lies before a day. */
  public boolean isPastDue(LocalDate on) {
    return dueDate.isBefore(on);
  }
}
