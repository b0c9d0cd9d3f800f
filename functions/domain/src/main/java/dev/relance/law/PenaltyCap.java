package dev.relance.law;

import dev.relance.document.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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

    private Sentence said() {
      Said sum = percent.signum() == 0 ? Sentence.sum(amount) : excess();
      return upTo.map(end -> Sentence.of("bracket.up-to", Sentence.sum(end), sum))
          .orElseGet(() -> Sentence.of("tier.above", sum));
    }

    private Said excess() {
      var parts = new ArrayList<Said>();
      parts.add(
          Sentence.of(
              "bracket.excess",
              Sentence.sum(amount),
              Sentence.decimal(percent),
              Sentence.sum(over)));
      max.ifPresent(most -> parts.add(Sentence.of("bracket.most", Sentence.sum(most))));
      return new Said.Row(Said.Joint.SPACE, parts);
    }

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
  public static PenaltyCap read(Document entry) {
    CurrencyUnit currency = Sums.currency(entry);
    List<Tier> tiers = entry.objects("tiers").stream().map(tier -> tier(tier, currency)).toList();
    Set<Parties> between = Parties.read(entry);
    Basis basis = Basis.read(entry);
    return entry.make(
        "tiers",
        () ->
            new PenaltyCap(
                between, currency, tiers, entry.optionalWhole("afterNoticeDays").orElse(0), basis));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("penalty-cap")
        .and("between", Parties.said(between))
        .andIf(afterNoticeDays > 0, "after-notice", Sentence.count(afterNoticeDays))
        .and(
            "quoted",
            new Said.Row(Said.Joint.COMMA, tiers.stream().<Said>map(Tier::said).toList()));
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

  private static Tier tier(Document tier, CurrencyUnit currency) {
    return new Tier(
        Sums.optionalMoney(tier, "upTo", currency),
        Sums.money(tier, "amount", currency),
        tier.optionalDecimal("percent").orElse(BigDecimal.ZERO),
        Sums.optionalMoney(tier, "over", currency).orElse(Money.zero(currency)),
        Sums.optionalMoney(tier, "max", currency));
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
