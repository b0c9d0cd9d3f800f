package dev.relance.money;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sums of money, one per currency, in alphabetical order of the currency. Currencies are never
 * mixed or converted.
 */
public record Totals(List<Money> sums) {
  public Totals {
    sums = List.copyOf(sums);
  }

  /** Adds up amounts, separately for each currency. */
  public static Totals of(Collection<Money> amounts) {
    var byCurrency = new TreeMap<CurrencyUnit, Money>();
    amounts.forEach(amount -> byCurrency.merge(amount.getCurrencyUnit(), amount, Money::plus));
    return new Totals(List.copyOf(byCurrency.values()));
  }

  @Override
  public String toString() {
    return String.join(" + ", sums.stream().map(Money::toString).toList());
  }
}
