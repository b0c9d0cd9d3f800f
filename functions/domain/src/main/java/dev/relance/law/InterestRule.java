package dev.relance.law;

import dev.relance.document.Document;
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
 * @param claim whether the law alone is enough to ask for it
 * @param leap how many days a year has
 * @param compounds whether interest bears interest
 * @param allocation what a part payment reduces first
 */
public record InterestRule(
    Set<Between> between,
    Kind kind,
    RateFormula rate,
    Starts starts,
    int startsAfterDays,
    Optional<RateFormula> contractFloor,
    Optional<RateFormula> contractCeiling,
    Claim claim,
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
    if (kind == Kind.FIXED != rate.reference().isEmpty()) {
      throw new IllegalArgumentException(
          "kind %s does not fit: FIXED goes with a ratePct, the others with a reference"
              .formatted(kind));
    }
  }

  /** Whether the rate moves while the debt is open. */
  public enum Kind {
    /** It follows the published rate of each half-year (Directive 2011/7/EU, art. 3(3)). */
    FLOATING_HALF_YEAR,
    /**
     * The published rate of the day on which interest starts holds for good (United Kingdom: SI
     * 2002/1675, art. 4).
     */
    FIXED_AT_START,
    /** The law names a number. */
    FIXED
  }

  /** What makes interest run; the first day always bears interest, and so does the last. */
  public enum Starts {
    DAY_AFTER_DUE,
    /** The day after the notice, or the day after the due date if that is later. */
    DAY_AFTER_FORMAL_NOTICE,
    AFTER_DAYS,
    /** Only a court may grant it: it is computed for the claim form and never asked before. */
    COURT_ONLY
  }

  /** Whether the law alone is enough to ask for interest. */
  public enum Claim {
    AUTOMATIC,
    /** Only a clause of the contract, or a court. */
    CONTRACT_OR_COURT
  }

  /** How many days a year has. */
  public enum Leap {
    /** Always 365, which is ACT/365F. */
    ALWAYS_365,
    /** A day of a leap year counts one of 366, which gives the lower figure. */
    LEAP_366
  }

  /** Whether interest bears interest. */
  public enum Compounds {
    NEVER,
    /** After each full year of interest, what that year brought bears interest too. */
    YEARLY
  }

  /** What a part payment reduces first; a credit note always reduces the principal. */
  public enum Allocation {
    PRINCIPAL_FIRST,
    INTEREST_FIRST
  }

  /**
   * Reads one entry of {@code money.interest}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static InterestRule read(Document entry) {
    Set<Between> between = Between.read(entry);
    Kind kind = entry.code("kind", Kind.class);
    RateFormula rate = RateFormula.read(entry);
    Starts starts = entry.code("starts", Starts.class);
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
                entry.code("claim", Claim.class, Claim.AUTOMATIC),
                entry.optionalText("leap").isEmpty() ? Leap.ALWAYS_365 : leap(entry),
                entry.code("compounds", Compounds.class, Compounds.NEVER),
                entry.code("allocation", Allocation.class, Allocation.PRINCIPAL_FIRST),
                Basis.read(entry)));
  }

  private static Leap leap(Document entry) {
    return entry.read(
        "leap",
        word ->
            switch (word) {
              case "365" -> Leap.ALWAYS_365;
              case "366_IN_LEAP_YEAR" -> Leap.LEAP_366;
              default ->
                  throw new IllegalArgumentException(
                      "'%s' is not one of [365, 366_IN_LEAP_YEAR]".formatted(word));
            });
  }
}
