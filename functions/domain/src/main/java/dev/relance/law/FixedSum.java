package dev.relance.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A sum that the law grants as compensation for late payment, once per invoice and never per
 * reminder (Directive 2011/7/EU, art. 6; Late Payment of Commercial Debts (Interest) Act 1998, s.
 * 5A).
 *
 * @param tiers in ascending order; the last has no upper end
 * @param statutoryInterestOnly whether it lapses when a contract rate replaces the statutory
 *     interest
 */
public record FixedSum(
    Set<Parties> between,
    CurrencyUnit currency,
    List<SumTier> tiers,
    boolean statutoryInterestOnly,
    Basis basis)
    implements MoneyRule {
  public FixedSum {
    between = Set.copyOf(between);
    tiers = List.copyOf(tiers);
    requireOrder(tiers);
  }

  /**
   * The sum for a debt of a size.
   *
   * @param below the upper end of the debt, exclusive; absent in the last tier
   */
  public record SumTier(Optional<Money> below, Money amount) {}

  /**
   * Reads one entry of {@code money.fixedSums}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static FixedSum read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    CurrencyUnit currency = entry.currency();
    List<SumTier> tiers =
        entry.parts(
            "tiers",
            tier -> new SumTier(tier.optionalSum("below", currency), tier.sum("amount", currency)));
    entry.name("per");
    boolean statutoryInterestOnly = entry.isOrNot("statutoryInterestOnly");
    entry.isOrNot("creditedAgainstLegalCosts");
    return entry
        .entry()
        .make(
            "tiers",
            () -> new FixedSum(between, currency, tiers, statutoryInterestOnly, entry.basis()));
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
   * The exact sum for a debt, without rounding.
   *
   * @throws org.joda.money.CurrencyMismatchException if the debt is in another currency
   */
  public Money on(Money debt) {
    return tiers.stream()
        .filter(tier -> tier.below().map(debt::isLessThan).orElse(true))
        .findFirst()
        .orElseThrow()
        .amount();
  }

  private static void requireOrder(List<SumTier> tiers) {
    if (tiers.isEmpty() || tiers.getLast().below().isPresent()) {
      throw new IllegalArgumentException("the last tier must have no 'below'");
    }
    for (int i = 0; i < tiers.size() - 1; i++) {
      Optional<Money> here = tiers.get(i).below();
      Optional<Money> next = tiers.get(i + 1).below();
      if (here.isEmpty() || next.filter(n -> !n.isGreaterThan(here.get())).isPresent()) {
        throw new IllegalArgumentException("tier %d must end above tier %d".formatted(i + 1, i));
      }
    }
  }
}
