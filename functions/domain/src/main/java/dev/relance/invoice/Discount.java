package dev.relance.invoice;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A discount for paying early.
 *
 * @param payable what is to be paid in all, credits taken off
 * @param off what is not owed then
 * @param lastDay the last day on which a payment counts as early, inclusive
 */
public record Discount(Money payable, Money off, LocalDate lastDay, String clause) {}
