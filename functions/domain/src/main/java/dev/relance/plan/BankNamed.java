package dev.relance.plan;

import java.time.LocalDate;

/**
 * A bank account to which reminders asked to pay.
 *
 * @param since the debtor's day of the first reminder that named it
 */
public record BankNamed(String iban, LocalDate since) {}
