package dev.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The highest lump sum that a contract may set for late payment (Belgian Code of Economic Law, art.
 * XIX.4). It limits a clause; it grants nothing by itself.
 *
 * @param tiers in ascending order; the last has no upper end
 * @param afterNoticeDays full days that must pass after the free first reminder
 */
public record PenaltyCap(
    Set<Parties> between, CurrencyUnit currency, List<Tier> tiers, int afterNoticeDays, Basis basis)
    implements MoneyRule {
  public PenaltyCap {
    between = Set.copyOf(between);
    tiers = List.copyOf(tiers);
    requireOrder(tiers);
    if (afterNoticeDays < 0) {
      throw new IllegalArgumentException(
          "afterNoticeDays %d must be 0 or more".formatted(afterNoticeDays));
    }
  }

  /**
   * An amount plus a percentage of the debt above a threshold, at most {@code max}.
   *
   * @param upTo the upper limit of the debt, inclusive; absent in the last tier
   */
  public record Tier(
      Optional<Money> upTo, Money amount, BigDecimal percent, Money over, Optional<Money> max) {

    private Money on(Money debt) {
      BigDecimal excess = debt.minus(over).getAmount().max(BigDecimal.ZERO);
      Money sum =
          amount.plus(
              Money.of(
                  amount.getCurrencyUnit(),
                  excess.multiply(percent).movePointLeft(2),
                  RoundingMode.HALF_UP));
      return max.filter(sum::isGreaterThan).orElse(sum);
    }
  }

  /**
   * Reads one entry of {@code money.penaltyCaps}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static PenaltyCap read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    CurrencyUnit currency = entry.currency();
    int afterNoticeDays = entry.countOrZero("afterNoticeDays");
    List<Tier> tiers = entry.parts("tiers", tier -> tier(tier, currency));
    return entry
        .entry()
        .make(
            "tiers",
            () -> new PenaltyCap(between, currency, tiers, afterNoticeDays, entry.basis()));
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  /**
   * The highest lump sum for a debt, rounded once half up to the currency.
   *
   * @throws org.joda.money.CurrencyMismatchException if the debt is in another currency
   */
  public Money on(Money debt) {
    return tier(debt).on(debt);
  }

  /**
   * The tier of a debt.
   *
   * @throws org.joda.money.CurrencyMismatchException if the debt is in another currency
   */
  public Tier tier(Money debt) {
    return tiers.stream()
        .filter(tier -> tier.upTo().map(end -> !debt.isGreaterThan(end)).orElse(true))
        .findFirst()
        .orElseThrow();
  }

  private static Tier tier(RuleReading tier, CurrencyUnit currency) {
    return new Tier(
        tier.optionalSum("upTo", currency),
        tier.sum("amount", currency),
        tier.optionalDecimal("percent").orElse(BigDecimal.ZERO),
        tier.optionalSum("over", currency).orElse(Money.zero(currency)),
        tier.optionalSum("max", currency));
  }

  private static void requireOrder(List<Tier> tiers) {
    if (tiers.isEmpty() || tiers.getLast().upTo().isPresent()) {
      throw new IllegalArgumentException("the last tier must have no 'upTo'");
    }
    for (int i = 0; i < tiers.size() - 1; i++) {
      Optional<Money> here = tiers.get(i).upTo();
      Optional<Money> next = tiers.get(i + 1).upTo();
      if (here.isEmpty() || next.filter(n -> !n.isGreaterThan(here.get())).isPresent()) {
        throw new IllegalArgumentException("tier %d must end above tier %d".formatted(i + 1, i));
      }
    }
  }
}
