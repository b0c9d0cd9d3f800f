package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.money.Amounts;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How packs write amounts. */
final class Sums {
  private Sums() {}

  /** The currency that an entry names. */
  static CurrencyUnit currency(Document entry) {
    return entry.read("currency", Amounts::currency);
  }

  /** A required amount of zero or more in a currency. */
  static Money money(Document entry, String name, CurrencyUnit currency) {
    return entry.read(name, amount -> Amounts.parse(amount, currency.getCode()));
  }

  /** An amount of zero or more, if present. */
  static Optional<Money> optionalMoney(Document entry, String name, CurrencyUnit currency) {
    return entry.optionalText(name).map(_ -> money(entry, name, currency));
  }

  /** An amount with the currency beside it, if it is there. */
  static Optional<Money> optionalMoney(Document entry, String name) {
    Optional<CurrencyUnit> currency = entry.optionalText("currency").map(_ -> currency(entry));
    return entry
        .optionalText(name)
        .map(_ -> money(entry, name, currency.orElseGet(() -> currency(entry))));
  }
}
