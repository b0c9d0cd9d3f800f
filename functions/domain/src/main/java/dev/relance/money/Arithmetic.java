package dev.relance.money;

import java.util.stream.Stream;
import org.joda.money.Money;

/** Adds up amounts of one currency, exactly. */
public final class Arithmetic {
  private Arithmetic() {}

  /** Zero in the currency of an amount. */
  public static Money zero(Money like) {
    return Money.zero(like.getCurrencyUnit());
  }

  /** The sum of some amounts. Without any, it is zero in the currency of {@code like}. */
  public static Money of(Money like, Stream<Money> amounts) {
    return amounts.reduce(zero(like), Money::plus);
  }

  /** The amount, or zero if it is negative. */
  public static Money notBelowZero(Money amount) {
    return amount.isNegative() ? zero(amount) : amount;
  }
}
