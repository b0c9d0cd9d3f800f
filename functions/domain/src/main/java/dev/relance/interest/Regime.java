package dev.relance.interest;

import dev.relance.law.InterestRule;
import dev.relance.law.InterestRule.Allocation;
import dev.relance.law.InterestRule.Compounds;
import dev.relance.law.InterestRule.Leap;
import dev.relance.law.LimitKind;
import dev.relance.law.RateFormula;
import dev.relance.law.RateOrigin;
import dev.relance.law.ReferenceRates;
import dev.relance.law.YearlyRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rate and the conventions of interest: the law's, or the contract's within the law. */
sealed interface Regime {
  /** The rate for a day of a debt whose interest started on {@code first}. */
  YearlyRate rate(LocalDate day, LocalDate first, ReferenceRates rates);

  /** The days after {@code from} and up to {@code to}, inclusive, on which the rate may change. */
  List<LocalDate> changesBetween(LocalDate from, LocalDate to, ReferenceRates rates);

  Leap leap();

  Compounds compounds();

  Allocation allocation();

  /** Whether interest stops once it equals the principal. */
  boolean atMostPrincipal();

  /** Whether there is no interest while the debtor is insolvent. */
  boolean endsWithInsolvency();

  /** The statutory rate. */
  record ByLaw(InterestRule rule) implements Regime {
    @Override
    public YearlyRate rate(LocalDate day, LocalDate first, ReferenceRates rates) {
      return rule.rate().on(isFixedAtStart() ? first : day, rates);
    }

    @Override
    public List<LocalDate> changesBetween(LocalDate from, LocalDate to, ReferenceRates rates) {
      return isFixedAtStart() ? List.of() : rule.rate().changesBetween(from, to, rates);
    }

    @Override
    public Leap leap() {
      return rule.counting().leap();
    }

    @Override
    public Compounds compounds() {
      return rule.counting().compounds();
    }

    @Override
    public Allocation allocation() {
      return rule.counting().allocation();
    }

    @Override
    public boolean atMostPrincipal() {
      return rule.counting().atMostPrincipal();
    }

    @Override
    public boolean endsWithInsolvency() {
      return rule.counting().endsWithInsolvency();
    }

    private boolean isFixedAtStart() {
      return rule.kind() == InterestRule.RateKind.FIXED_AT_START;
    }
  }

  /**
   * The contract rate in place of the statutory one, raised to the legal floor and lowered to the
   * legal ceiling. It never compounds. If a limit cannot be computed for a day, the rate is
   * missing.
   *
   * @param rule the law's rule for the relation; without one, nothing limits the contract
   */
  record ByContract(BigDecimal pct, Optional<InterestRule> rule) implements Regime {
    @Override
    public YearlyRate rate(LocalDate day, LocalDate first, ReferenceRates rates) {
      YearlyRate rate = new YearlyRate.Known(pct, RateOrigin.Named.CONTRACT);
      YearlyRate raised = limited(rate, rule.flatMap(r -> r.contract().floor()), 1, day, rates);
      return limited(raised, rule.flatMap(r -> r.contract().ceiling()), -1, day, rates);
    }

    @Override
    public List<LocalDate> changesBetween(LocalDate from, LocalDate to, ReferenceRates rates) {
      return Stream.of(
              rule.flatMap(r -> r.contract().floor()), rule.flatMap(r -> r.contract().ceiling()))
          .flatMap(Optional::stream)
          .flatMap(limit -> limit.changesBetween(from, to, rates).stream())
          .toList();
    }

    @Override
    public Leap leap() {
      return rule.map(r -> r.counting().leap()).orElse(Leap.ALWAYS_365);
    }

    @Override
    public Compounds compounds() {
      return Compounds.NEVER;
    }

    @Override
    public Allocation allocation() {
      return rule.map(r -> r.counting().allocation()).orElse(Allocation.PRINCIPAL_FIRST);
    }

    @Override
    public boolean atMostPrincipal() {
      return rule.map(r -> r.counting().atMostPrincipal()).orElse(false);
    }

    @Override
    public boolean endsWithInsolvency() {
      return false;
    }

    /** The limit if it lies further in the direction (1 up, -1 down), else the rate. */
    private static YearlyRate limited(
        YearlyRate rate,
        Optional<RateFormula> limit,
        int direction,
        LocalDate day,
        ReferenceRates rates) {
      if (limit.isEmpty() || !(rate instanceof YearlyRate.Known known)) {
        return rate;
      }
      return switch (limit.get().on(day, rates)) {
        case YearlyRate.NotPublished missing -> missing;
        case YearlyRate.Known bound ->
            bound.pct().compareTo(known.pct()) * direction > 0
                ? bound.asLimit(direction > 0 ? LimitKind.AT_LEAST : LimitKind.AT_MOST)
                : known;
      };
    }
  }
}
