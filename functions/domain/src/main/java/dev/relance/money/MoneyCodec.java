package dev.relance.money;

import dev.relance.document.Decimals;
import dev.relance.document.Document;
import dev.relance.document.Members;
import java.util.Map;
import org.joda.money.Money;

/** Money as evidence and states write it: the amount as text, and the currency. */
public final class MoneyCodec {
  private MoneyCodec() {}

  /** The members of an amount, with every decimal of its currency. */
  public static Map<String, Object> members(Money money) {
    return new Members()
        .with("amount", Amounts.plain(money))
        .with("currency", money.getCurrencyUnit().getCode())
        .all();
  }

  /** The amount that {@link #members} wrote; it may be negative. */
  public static Money read(Document sum) {
    return Money.of(sum.read("currency", Amounts::currency), sum.read("amount", Decimals::parse));
  }
}
