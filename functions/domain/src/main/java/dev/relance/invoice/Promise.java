package dev.relance.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A promise to pay by a day.
 *
 * @param amount in the currency of its invoice; everything owed if absent
 */
public record Promise(LocalDate date, Optional<BigDecimal> amount) {
  /** The amount as money of the invoice. */
  public Optional<Money> sum(CurrencyUnit currency) {
    return amount.map(named -> Money.of(currency, named, RoundingMode.HALF_UP));
  }
}
