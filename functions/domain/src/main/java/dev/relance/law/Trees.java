package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.money.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How packs write amounts and codes; every refusal says where in the document it is. */
final class Trees {
  private Trees() {}

  /** Makes a value; a refusal that does not say where is told with the place of the member. */
  static <T> T at(Document tree, String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      boolean saysWhere = !tree.path().isEmpty() && message.startsWith(tree.path());
      throw saysWhere ? e : new IllegalArgumentException(tree.at(name) + ": " + message, e);
    }
  }

  /** A decimal that must be there. */
  static BigDecimal decimal(Document tree, String name) {
    return tree.optionalDecimal(name)
        .orElseThrow(() -> new IllegalArgumentException(tree.at(name) + " is missing"));
  }

  /** The currency that an entry names. */
  static CurrencyUnit currency(Document tree) {
    return tree.read("currency", Amounts::currency);
  }

  /** An amount of zero or more that must be there, in a currency. */
  static Money money(Document tree, String name, CurrencyUnit currency) {
    return tree.read(name, amount -> Amounts.parse(amount, currency.getCode()));
  }

  /** An amount of zero or more, if it is there. */
  static Optional<Money> optionalMoney(Document tree, String name, CurrencyUnit currency) {
    return tree.optionalText(name).map(text -> money(tree, name, currency));
  }
}
