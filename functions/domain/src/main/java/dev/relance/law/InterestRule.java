package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;
import java.util.Optional;
import java.util.Set;

/**
 * How a law grants interest on a debt that is paid late.
 *
 * @param between for which relations
 * @param kind whether the rate moves while the debt is open
 * @param rate how the rate is built
 * @param starts what makes interest run
 * @param startsAfterDays full days without interest after the due date (AFTER_DAYS) or after the
 *     formal notice (DAY_AFTER_FORMAL_NOTICE); zero otherwise
 * @param contractFloor the lowest rate that a contract may set (France: three times the legal rate,
 *     C. com. L441-10 II)
 * @param contractCeiling the highest rate that a contract may set
 * @param entitlement whether the law alone is enough to ask for it
 * @param leap how many days a year has
 * @param compounds whether interest bears interest
 * @param allocation what a part payment reduces first
 */
public record InterestRule(
    Set<Parties> between,
    RateKind kind,
    RateFormula rate,
    Starts starts,
    int startsAfterDays,
    Optional<RateFormula> contractFloor,
    Optional<RateFormula> contractCeiling,
    Entitlement entitlement,
    Leap leap,
    Compounds compounds,
    Allocation allocation,
    Basis basis) {
  public InterestRule {
    between = Set.copyOf(between);
    if (startsAfterDays < 0) {
      throw new IllegalArgumentException(
          "startsAfterDays %d must be 0 or more".formatted(startsAfterDays));
    }
    if (kind == RateKind.FIXED != rate.reference().isEmpty()) {
      throw new IllegalArgumentException(
          "kind %s does not fit: fixed goes with a ratePct, the others with a reference"
              .formatted(kind.word()));
    }
  }

  /** Whether the rate moves while the debt is open. */
  public enum RateKind implements Word {
    /** It follows the published rate of each half-year (Directive 2011/7/EU, art. 3(3)). */
    FLOATING_HALF_YEAR("floating-half-year"),
    /**
     * The published rate of the day on which interest starts holds for good (United Kingdom: SI
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

  /** What makes interest run; the first day always bears interest, and so does the last. */
  public enum Starts implements Word {
    DAY_AFTER_DUE("day-after-due"),
    /** The day after the notice, or the day after the due date if that is later. */
    DAY_AFTER_FORMAL_NOTICE("day-after-formal-notice"),
    AFTER_DAYS("after-days"),
    /** Only a court may grant it: it is computed for the claim form and never asked before. */
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

  /** Whether the law alone is enough to ask for interest. */
  public enum Entitlement implements Word {
    AUTOMATIC("automatic"),
    /** Only a clause of the contract, or a court. */
    CONTRACT_OR_COURT("contract-or-court");

    private final String word;

    Entitlement(String word) {
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
    /** A day of a leap year counts one of 366, which gives the lower figure. */
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
    /** After each full year of interest, what that year brought bears interest too. */
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

  /** What a part payment reduces first; a credit note always reduces the principal. */
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

  /**
   * Reads one entry of {@code money.interest}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static InterestRule read(Document entry) {
    Set<Parties> between = Parties.read(entry);
    RateKind kind = entry.word("kind", RateKind.class);
    RateFormula rate = RateFormula.read(entry);
    Starts starts = entry.word("starts", Starts.class);
    return Trees.at(
        entry,
        "kind",
        () ->
            new InterestRule(
                between,
                kind,
                rate,
                starts,
                entry.optionalWhole("startsAfterDays").orElse(0),
                entry.optionalObject("contractFloor").map(RateFormula::read),
                entry.optionalObject("contractCeiling").map(RateFormula::read),
                entry.optionalWord("entitlement", Entitlement.class).orElse(Entitlement.AUTOMATIC),
                entry.optionalWord("leap", Leap.class).orElse(Leap.ALWAYS_365),
                entry.optionalWord("compounds", Compounds.class).orElse(Compounds.NEVER),
                entry
                    .optionalWord("allocation", Allocation.class)
                    .orElse(Allocation.PRINCIPAL_FIRST),
                Basis.read(entry)));
  }
}
