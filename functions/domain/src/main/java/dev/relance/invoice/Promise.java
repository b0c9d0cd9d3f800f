package dev.relance.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise to pay by a day.
 *
 * @param amount how much, in the currency of the invoice it is about; all that is owed when absent
 */
public record Promise(LocalDate date, Optional<BigDecimal> amount) {}
