package dev.relance.interest;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A percentage of the basis of a cost or a fee, or of a part of it.
 *
 * @param over where the part begins; zero for the first part
 */
public record Share(Money part, Money over, BigDecimal percent) implements Working {

  /** Its exact amount, with no more decimals than it needs beyond those of the currency. */
  public BigMoney amount() {
    BigDecimal exact = part.getAmount().multiply(percent.movePointLeft(2)).stripTrailingZeros();
    int decimals = part.getCurrencyUnit().getDecimalPlaces();
    return BigMoney.of(part.getCurrencyUnit(), exact.setScale(Math.max(decimals, exact.scale())));
  }
}
