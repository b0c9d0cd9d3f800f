package dev.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The cost of collection that a creditor may ask for, as a scale over the principal (Dutch Besluit
 * vergoeding voor buitengerechtelijke incassokosten; BW 6:96(6)).
 *
 * @param bands from the first euro up; the last has no length
 * @param afterLetterDays full days that must pass after the letter that names the cost; a debtor
 *     who pays within them owes no cost
 */
public record CollectionCost(
    Set<Parties> between,
    CurrencyUnit currency,
    List<Band> bands,
    Money min,
    Money max,
    int afterLetterDays,
    Basis basis)
    implements MoneyRule {
  public CollectionCost {
    between = Set.copyOf(between);
    bands = List.copyOf(bands);
    if (bands.isEmpty()
        || bands.getLast().next().isPresent()
        || bands.stream().filter(band -> band.next().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("the last band, and no other, must have no 'next'");
    }
    if (min.isGreaterThan(max)) {
      throw new IllegalArgumentException("min %s is above max %s".formatted(min, max));
    }
    if (afterLetterDays < 0) {
      throw new IllegalArgumentException(
          "afterLetterDays %d must be 0 or more".formatted(afterLetterDays));
    }
  }

  /**
   * A percentage of the next part of the principal.
   *
   * @param next the length of the part; absent in the last band
   */
  public record Band(Optional<Money> next, BigDecimal percent) {}

  /**
   * The part of a principal in one band; above zero.
   *
   * @param over what the bands before it cover
   */
  public record Slice(Money amount, Money over, BigDecimal percent) {}

  /**
   * Reads one entry of {@code money.collectionCosts}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static CollectionCost read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    CurrencyUnit currency = entry.currency();
    List<Band> bands =
        entry.parts(
            "bands", band -> new Band(band.optionalSum("next", currency), band.decimal("percent")));
    Money min = entry.sum("min", currency);
    Money max = entry.sum("max", currency);
    int afterLetterDays = entry.count("afterLetterDays");
    return entry
        .entry()
        .make(
            "bands",
            () ->
                new CollectionCost(
                    between, currency, bands, min, max, afterLetterDays, entry.basis()));
  }

  @Override
  public Weight weight() {
    return Weight.CONFIRMABLE;
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  /**
   * The cost on a principal: the bands added up, at least {@code min} and at most {@code max},
   * rounded once half up to the currency.
   *
   * @throws org.joda.money.CurrencyMismatchException if the principal is in another currency
   */
  public Money on(Money principal) {
    BigDecimal hundredfold =
        parts(principal).stream()
            .map(part -> part.amount().getAmount().multiply(part.percent()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Money sum = Money.of(currency, hundredfold.movePointLeft(2), RoundingMode.HALF_UP);
    Money atLeast = sum.isLessThan(min) ? min : sum;
    return atLeast.isGreaterThan(max) ? max : atLeast;
  }

  /**
   * A principal, divided among the bands.
   *
   * @throws org.joda.money.CurrencyMismatchException if the principal is in another currency
   */
  public List<Slice> parts(Money principal) {
    var parts = new ArrayList<Slice>();
    Money over = Money.zero(currency);
    for (Band band : bands) {
      Money rest = principal.minus(over);
      Money amount = band.next().filter(rest::isGreaterThan).orElse(rest);
      if (amount.isPositive()) {
        parts.add(new Slice(amount, over, band.percent()));
      }
      over = over.plus(amount);
    }
    return List.copyOf(parts);
  }
}
