package dev.relance.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was waived because a lower sum was paid in time.
 *
 * @param on the day on which payments reached that sum
 * @param off what was still open then; zero or more
 * @param clause the contract clause of an early-payment discount; empty for an offer of the
 *     creditor, which also waives interest and costs
 */
public record Waived(LocalDate on, Money off, Optional<String> clause) {}
