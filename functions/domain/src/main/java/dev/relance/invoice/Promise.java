package dev.relance.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise to pay by a day.
 *
 * @param amount in the currency of its invoice; everything owed if absent
 */
public record Promise(LocalDate date, Optional<BigDecimal> amount) {}
