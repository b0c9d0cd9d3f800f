package dev.relance.plan;

import dev.relance.invoice.Invoice;
import java.time.LocalDate;
import java.util.List;

/** The reminders of an invoice. */
public final class Reminders {
  private Reminders() {}

  /** The days up to and including a day on which reminders were delivered, in ascending order. */
  public static List<LocalDate> deliveredOn(Account account, Invoice invoice, LocalDate on) {
    return account.history().of(invoice.id()).levels().stream()
        .filter(past -> past.outcome() == LevelOutcome.SERVED)
        .map(PastLevel::on)
        .filter(day -> !day.isAfter(on))
        .sorted()
        .toList();
  }
}
