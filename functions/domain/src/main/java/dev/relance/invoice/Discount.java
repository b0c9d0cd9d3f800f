package dev.relance.invoice;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A discount for early payment, in amounts.
 *
 * @param payable the whole sum to pay, after credits
 * @param off the reduction
 * @param lastDay the last day on which a payment counts as early, inclusive
 */
public record Discount(Money payable, Money off, LocalDate lastDay, String clause) {}
