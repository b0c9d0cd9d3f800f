package dev.relance.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads amounts of money as records write them: a decimal string and an ISO 4217 code. */
public final class Amounts {
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,12})(\\.\\d{1,4})?");

  private Amounts() {}

  /**
   * Reads an amount of zero or more exactly, without rounding.
   *
   * @throws IllegalArgumentException if the currency is unknown, or the amount is negative, not a
   *     decimal, or has more decimals than the currency; the message says which, and the remedy
   */
  public static Money parse(String amount, String currency) {
    CurrencyUnit unit = currency(currency);
    BigDecimal value = decimal(amount);
    if (value.scale() > unit.getDecimalPlaces()) {
      throw new IllegalArgumentException(
          "amount '%s' has more decimals than %s allows (%d)"
              .formatted(amount, currency, unit.getDecimalPlaces()));
    }
    return Money.of(unit, value);
  }

  private static BigDecimal decimal(String amount) {
    if (!DECIMAL.matcher(amount).matches()) {
      throw new IllegalArgumentException(
          "amount '%s' is not a decimal of zero or more; write it like 120.00".formatted(amount));
    }
    return new BigDecimal(amount).stripTrailingZeros();
  }

  /**
   * Finds a currency by its ISO 4217 code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(
          "currency '%s' is not an ISO 4217 code; write it like EUR".formatted(code), e);
    }
  }

  /** The amount as records and evidence write it, with every decimal of its currency: 120.00. */
  public static String plain(Money money) {
    return money.getAmount().toPlainString();
  }
}
