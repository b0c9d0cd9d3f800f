package dev.relance.summary;

import dev.relance.invoice.Invoice.Instalment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Everything that is owed to a creditor in one currency, by how long it is past due. Interest and
 * costs are not among it.
 *
 * @param byAge every band, also those with nothing in them
 */
public record Owed(CurrencyUnit currency, Map<Age, Money> byAge) {
  public Owed {
    var bands = new EnumMap<Age, Money>(Age.class);
    for (Age age : Age.values()) {
      bands.put(age, byAge.getOrDefault(age, Money.zero(currency)));
    }
    byAge = Collections.unmodifiableMap(bands);
  }

  /** What is owed on a day, per currency, in alphabetical order of the currency. */
  public static List<Owed> of(Collection<Instalment> open, LocalDate today) {
    var byCurrency = new TreeMap<CurrencyUnit, Map<Age, Money>>();
    for (Instalment part : open) {
      byCurrency
          .computeIfAbsent(part.amount().getCurrencyUnit(), _ -> new EnumMap<>(Age.class))
          .merge(
              Age.of(today.toEpochDay() - part.dueDate().toEpochDay()), part.amount(), Money::plus);
    }
    return byCurrency.entrySet().stream().map(e -> new Owed(e.getKey(), e.getValue())).toList();
  }

  /** The sum of a band. */
  public Money of(Age age) {
    return byAge.getOrDefault(age, Money.zero(currency));
  }

  /** The sum of all bands. */
  public Money total() {
    return Money.total(currency, byAge.values());
  }

  /** The sum of the bands past due. */
  public Money pastDue() {
    return total().minus(of(Age.NOT_YET_DUE));
  }

  /** The largest sum of a band. */
  Money largest() {
    return Collections.max(byAge.values());
  }
}
