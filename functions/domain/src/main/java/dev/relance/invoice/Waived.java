package dev.relance.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was let go because a lower sum was paid in time.
 *
 * @param on the day on which that sum was reached
 * @param off what was open then; zero or more
 * @param clause of the contract, for a discount for paying early; empty for an offer of the
 *     creditor, with which interest and costs are waived too
 */
public record Waived(LocalDate on, Money off, Optional<String> clause) {}
