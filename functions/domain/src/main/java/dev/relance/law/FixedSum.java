package dev.relance.law;

import dev.relance.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A sum that the law grants for the trouble of a late payment, once per invoice and never per
 * reminder (Directive 2011/7/EU, art. 6; Late Payment of Commercial Debts (Interest) Act 1998, s.
 * 5A).
 *
 * @param tiers in ascending order; the last has no upper end
 * @param statutoryInterestOnly whether it falls away when a contract rate replaces the statutory
 *     interest
 */
public record FixedSum(
    Set<Parties> between,
    CurrencyUnit currency,
    List<Tier> tiers,
    boolean statutoryInterestOnly,
    Basis basis) {
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
  public record Tier(Optional<Money> below, Money amount) {}

  /**
   * Reads one entry of {@code money.fixedSums}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static FixedSum read(Document entry) {
    CurrencyUnit currency = Trees.currency(entry);
    List<Tier> tiers =
        entry.objects("tiers").stream()
            .map(
                tier ->
                    new Tier(
                        Trees.optionalMoney(tier, "below", currency),
                        Trees.money(tier, "amount", currency)))
            .toList();
    Set<Parties> between = Parties.read(entry);
    Basis basis = Basis.read(entry);
    return Trees.at(
        entry,
        "tiers",
        () -> new FixedSum(between, currency, tiers, entry.isTrue("statutoryInterestOnly"), basis));
  }

  /**
   * The sum for a debt; exact, nothing is rounded.
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

  private static void requireOrder(List<Tier> tiers) {
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
