package dev.relance.law;

import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
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
 * @param currency of the debts that it is about
 * @param tiers in ascending order; the last has no upper end
 * @param statutoryInterestOnly whether it lapses when a contract rate replaces the statutory
 *     interest
 * @param conversion how the sum is converted into that currency, where the law names it in another
 */
public record FixedSum(
    Set<Parties> between,
    CurrencyUnit currency,
    List<SumTier> tiers,
    boolean statutoryInterestOnly,
    Optional<Conversion> conversion,
    Basis basis)
    implements MoneyRule {
  public FixedSum {
    between = Set.copyOf(between);
    tiers = List.copyOf(tiers);
    requireOrder(tiers);
  }

  /** The sum for a debt of a size; the last tier has no end. */
  public record SumTier(Optional<End> end, Money amount) {
    private static SumTier read(RuleReading tier, CurrencyUnit debt, CurrencyUnit sum) {
      Optional<End> below = tier.optionalSum("below", debt).map(at -> new End(at, false));
      Optional<End> upTo = tier.optionalSum("upTo", debt).map(at -> new End(at, true));
      return new SumTier(below.or(() -> upTo), tier.sum("amount", sum));
    }

    private boolean includes(Money debt) {
      return end.map(last -> last.includes(debt)).orElse(true);
    }
  }

  /**
   * The upper end of a tier.
   *
   * @param isInclusive whether a debt of just this size is within it
   */
  public record End(Money at, boolean isInclusive) {
    private boolean includes(Money debt) {
      return debt.isLessThan(at) || (isInclusive && debt.isEqual(at));
    }
  }

  /** How a sum in one currency becomes one in that of the debt. */
  public record Conversion(CurrencyUnit from, RateDay at) {
    /** The day whose exchange rate counts for a debt that was due on a day. */
    public LocalDate day(LocalDate due, WorkingDays workingDays) {
      return switch (at) {
        case LAST_WORKING_DAY_BEFORE_DUE_MONTH -> workingDays.before(due.withDayOfMonth(1));
      };
    }
  }

  /** The day whose exchange rate counts. */
  public enum RateDay implements Word {
    /** Poland: act of 8 March 2013, art. 10(1a). */
    LAST_WORKING_DAY_BEFORE_DUE_MONTH("last-working-day-before-due-month");

    private final String word;

    RateDay(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Reads one entry of {@code money.fixedSums}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static FixedSum read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    CurrencyUnit currency = entry.currency();
    Optional<CurrencyUnit> sums = entry.optionalCurrency("amountCurrency");
    List<SumTier> tiers =
        entry.parts("tiers", tier -> SumTier.read(tier, currency, sums.orElse(currency)));
    entry.name("per");
    boolean statutoryInterestOnly = entry.isOrNot("statutoryInterestOnly");
    entry.isOrNot("creditedAgainstLegalCosts");
    Optional<RateDay> at = entry.optionalWord("convertedOn", RateDay.class);
    Optional<Conversion> conversion =
        sums.flatMap(from -> at.map(day -> new Conversion(from, day)));
    return entry
        .entry()
        .make(
            "tiers",
            () ->
                new FixedSum(
                    between, currency, tiers, statutoryInterestOnly, conversion, entry.basis()));
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
   * The exact sum for a debt, without rounding, in the currency in which the law names it.
   *
   * @throws org.joda.money.CurrencyMismatchException if the debt is in another currency
   */
  public Money on(Money debt) {
    return tiers.stream().filter(tier -> tier.includes(debt)).findFirst().orElseThrow().amount();
  }

  private static void requireOrder(List<SumTier> tiers) {
    if (tiers.isEmpty() || tiers.getLast().end().isPresent()) {
      throw new IllegalArgumentException("the last tier must have no 'below' and no 'upTo'");
    }
    for (int i = 0; i < tiers.size() - 1; i++) {
      Optional<Money> here = tiers.get(i).end().map(End::at);
      Optional<Money> next = tiers.get(i + 1).end().map(End::at);
      if (here.isEmpty() || next.filter(n -> !n.isGreaterThan(here.get())).isPresent()) {
        throw new IllegalArgumentException("tier %d must end above tier %d".formatted(i + 1, i));
      }
    }
  }
}
