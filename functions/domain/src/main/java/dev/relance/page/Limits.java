package dev.relance.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Within which the debtor can answer.
 *
 * @param today the debtor's day
 * @param latest the last day on which a promise holds without the owner's consent
 * @param due what can be paid in parts; empty if nothing is due, or if it is in several currencies
 * @param invoices ids of the open invoices
 */
public record Limits(
    LocalDate today, LocalDate latest, Optional<Money> due, List<String> invoices) {
  public Limits {
    invoices = List.copyOf(invoices);
  }
}
