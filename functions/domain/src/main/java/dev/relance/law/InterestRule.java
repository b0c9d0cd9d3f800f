package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a law grants interest for late payment.
 *
 * @param between the parties that it applies to
 * @param kind whether the rate moves while the debt is open
 * @param rate how the rate is built
 * @param entitlement what entitles to it
 */
public record InterestRule(
    Set<Parties> between,
    RateKind kind,
    RateFormula rate,
    Start start,
    ContractLimits contract,
    Entitlement entitlement,
    Counting counting,
    Basis basis)
    implements MoneyRule {
  public InterestRule {
    between = Set.copyOf(between);
    if (kind == RateKind.FIXED != rate.reference().isEmpty()) {
      throw new IllegalArgumentException(
          "kind %s does not fit: fixed goes with a ratePct, the others with a reference"
              .formatted(kind.word()));
    }
  }

  /**
   * Reads one entry of {@code money.interest}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static InterestRule read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    RateKind kind = entry.word("kind", RateKind.class);
    RateFormula rate = RateFormula.read(entry);
    Start start = Start.read(entry);
    ContractLimits contract = ContractLimits.read(entry);
    Entitlement entitlement = Entitlement.read(entry);
    Counting counting = Counting.read(entry);
    entry.optionalName("base");
    return entry
        .entry()
        .make(
            "kind",
            () ->
                new InterestRule(
                    between, kind, rate, start, contract, entitlement, counting, entry.basis()));
  }

  /** Interest that only a court grants is never asked for, so nothing depends on it. */
  @Override
  public Weight weight() {
    return start.when() == Starts.COURT_ONLY ? Weight.TOLD_ONLY : Weight.CONFIRMABLE;
  }

  @Override
  public List<String> references() {
    return Stream.of(Optional.of(rate), contract.floor(), contract.ceiling())
        .flatMap(Optional::stream)
        .flatMap(formula -> formula.reference().stream())
        .distinct()
        .toList();
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  /**
   * When interest starts.
   *
   * @param when what starts it
   * @param afterDays full days without interest after the due date (AFTER_DAYS) or after the formal
   *     notice (DAY_AFTER_FORMAL_NOTICE); zero otherwise
   * @param afterMonths full months without interest after the delivery (MONTHS_AFTER_DELIVERY);
   *     zero otherwise
   */
  public record Start(Starts when, int afterDays, int afterMonths) {
    public Start {
      if (afterDays < 0 || afterMonths < 0) {
        throw new IllegalArgumentException(
            "startsAfterDays %d and startsAfterMonths %d must be 0 or more"
                .formatted(afterDays, afterMonths));
      }
    }

    private static Start read(RuleReading entry) {
      return new Start(
          entry.word("starts", Starts.class),
          entry.countOrZero("startsAfterDays"),
          entry.countOrZero("startsAfterMonths"));
    }
  }

  /**
   * What the law requires of a contract rate.
   *
   * @param floor the lowest rate (France: three times the legal rate, C. com. L441-10 II)
   * @param ceiling the highest rate
   */
  public record ContractLimits(Optional<RateFormula> floor, Optional<RateFormula> ceiling) {
    private static ContractLimits read(RuleReading entry) {
      Optional<RateFormula> floor = entry.part("contractFloor", "rate", RateFormula::readLimit);
      Optional<RateFormula> ceiling = entry.part("contractCeiling", "rate", RateFormula::readLimit);
      entry.isOrNot("contractMustStateAnnualRate");
      return new ContractLimits(floor, ceiling);
    }
  }

  /**
   * How interest is counted.
   *
   * @param leap how many days a year has
   * @param compounds whether interest bears interest
   * @param allocation what a part payment reduces first
   * @param atMostPrincipal whether it stops once it equals the principal (Austria: ABGB 1335)
   * @param endsWithInsolvency whether the law grants none once the debtor is insolvent (Luxembourg:
   *     act of 18 April 2004, 2; Poland: act of 8 March 2013, 3)
   */
  public record Counting(
      Leap leap,
      Compounds compounds,
      Allocation allocation,
      boolean atMostPrincipal,
      boolean endsWithInsolvency) {
    private static Counting read(RuleReading entry) {
      return new Counting(
          entry.optionalWord("leap", Leap.class).orElse(Leap.ALWAYS_365),
          entry.optionalWord("compounds", Compounds.class).orElse(Compounds.NEVER),
          entry.optionalWord("allocation", Allocation.class).orElse(Allocation.PRINCIPAL_FIRST),
          entry.isOrNot("atMostPrincipal"),
          entry.isOrNot("endsWithInsolvency"));
    }
  }

  /** Whether the rate moves while the debt is open. */
  public enum RateKind implements Word {
    /** It follows the published rate of each half-year (Directive 2011/7/EU, art. 3(3)). */
    FLOATING_HALF_YEAR("floating-half-year"),
    /** It follows the published rate of each calendar year. */
    FLOATING_YEARLY("floating-yearly"),
    /** It follows the published rate from the day of each decision (Poland: KC 481). */
    FLOATING_BY_EVENT("floating-by-event"),
    /**
     * The published rate on the first day of interest applies for good (United Kingdom: SI
     * 2002/1675, art. 4).
     */
    FIXED_AT_START("fixed-at-start"),
    /** The law names a number. */
    FIXED("fixed");

    private final String word;

    RateKind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What starts interest. The first and the last day both bear interest. */
  public enum Starts implements Word {
    DAY_AFTER_DUE("day-after-due"),
    /** The day after the notice, or the day after the due date if that is later. */
    DAY_AFTER_FORMAL_NOTICE("day-after-formal-notice"),
    AFTER_DAYS("after-days"),
    /**
     * The end of some months after the goods or the work were delivered, but not before the due
     * date.
     */
    MONTHS_AFTER_DELIVERY("months-after-delivery"),
    /** Only a court may grant it. It is computed for the claim form and never asked for before. */
    COURT_ONLY("court-only");

    private final String word;

    Starts(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What entitles to interest.
   *
   * @param invoiceWithinMonths of STATED_ON_INVOICE: how soon after the delivery the invoice must
   *     come; zero otherwise
   */
  public record Entitlement(Ground ground, int invoiceWithinMonths) {
    private static Entitlement read(RuleReading entry) {
      return new Entitlement(
          entry.optionalWord("entitlement", Ground.class).orElse(Ground.AUTOMATIC),
          entry.countOrZero("invoiceWithinMonths"));
    }
  }

  /** Whether the law alone entitles to interest. */
  public enum Ground implements Word {
    AUTOMATIC("automatic"),
    /**
     * Only if the invoice says that the creditor relies on it (Luxembourg: act of 18 April 2004).
     */
    STATED_ON_INVOICE("stated-on-invoice"),
    /** Only a clause of the contract, or a court. */
    CONTRACT_OR_COURT("contract-or-court"),
    /** Only an agreement to pay interest; the law then gives the rate that it does not name. */
    AGREEMENT("agreement");

    private final String word;

    Ground(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How many days a year has. */
  public enum Leap implements Word {
    /** Always 365, which is ACT/365F. */
    ALWAYS_365("365"),
    /** A day in a leap year counts as one of 366, which gives the lower figure. */
    LEAP_366("366-in-leap-year");

    private final String word;

    Leap(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether interest bears interest. */
  public enum Compounds implements Word {
    NEVER("never"),
    /** After each full year, the interest of that year bears interest too. */
    YEARLY("yearly");

    private final String word;

    Compounds(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What a part payment reduces first. A credit note always reduces the principal. */
  public enum Allocation implements Word {
    PRINCIPAL_FIRST("principal-first"),
    INTEREST_FIRST("interest-first");

    private final String word;

    Allocation(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
