package dev.relance.invoice;

import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a decision sets. Which members it has depends on its kind.
 *
 * @param level the level that it approves, refuses, repeats or counts as sent
 * @param until the last day of a pause, an override or an agreed sum, inclusive; a pause without it
 *     lasts until a resume
 * @param action the legal step that was decided or taken
 * @param rule the house rule that an override leaves aside
 */
public record DecisionTerms(
    Optional<Level> level,
    Optional<LocalDate> until,
    Pledge pledge,
    LegalAction action,
    Optional<Rule> rule,
    Sums sums,
    Correction correction) {
  /** Nothing besides the kind. */
  public static final DecisionTerms NONE =
      new DecisionTerms(
          Optional.empty(),
          Optional.empty(),
          Pledge.NONE,
          LegalAction.NONE,
          Optional.empty(),
          Sums.NONE,
          Correction.NONE);

  /** The same about a level, or about none. */
  public DecisionTerms withLevel(Optional<Level> named) {
    return new DecisionTerms(named, until, pledge, action, rule, sums, correction);
  }

  /** The same with a last day, or without one. */
  public DecisionTerms withUntil(Optional<LocalDate> day) {
    return new DecisionTerms(level, day, pledge, action, rule, sums, correction);
  }

  /** The same with a promise or with the parts of a plan. */
  public DecisionTerms withPledge(Pledge made) {
    return new DecisionTerms(level, until, made, action, rule, sums, correction);
  }

  /** The same with a legal step. */
  public DecisionTerms withAction(LegalAction taken) {
    return new DecisionTerms(level, until, pledge, taken, rule, sums, correction);
  }

  /** The same with sums. */
  public DecisionTerms withSums(Sums named) {
    return new DecisionTerms(level, until, pledge, action, rule, named, correction);
  }

  /** The same with what is now true of the records. */
  public DecisionTerms withCorrection(Correction made) {
    return new DecisionTerms(level, until, pledge, action, rule, sums, made);
  }

  /**
   * What the debtor is to pay, and when.
   *
   * @param instalments the parts of a plan, by date
   */
  public record Pledge(Optional<Promise> promise, List<Promise> instalments) {
    /** Nothing is promised. */
    public static final Pledge NONE = new Pledge(Optional.empty(), List.of());

    public Pledge {
      instalments = List.copyOf(instalments);
    }
  }

  /**
   * Sums in the currency of the invoices.
   *
   * @param agreed the agreed sum for all invoices of the decision together, or what is credited on
   *     its one invoice
   * @param disputed how much of each invoice is disputed; without it a dispute is about the whole
   */
  public record Sums(Optional<BigDecimal> agreed, Optional<BigDecimal> disputed) {
    /** None. */
    public static final Sums NONE = new Sums(Optional.empty(), Optional.empty());
  }

  /**
   * What is true now, before the invoicing system knows it.
   *
   * @param paidOn the day on which everything open of the invoices came in
   * @param resolution how a dispute was settled
   * @param email the address that takes the debtor's mail from now on
   */
  public record Correction(
      Optional<LocalDate> paidOn, Optional<Resolution> resolution, Optional<String> email) {
    /** Nothing. */
    public static final Correction NONE =
        new Correction(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A legal step that the owner decided or took.
   *
   * @param step which one
   * @param date the day on which it will be taken or was taken
   * @param reference how the court, the agency or the administrator names the case
   */
  public record LegalAction(
      Optional<LegalStep> step, Optional<LocalDate> date, Optional<String> reference) {
    /** No step. */
    public static final LegalAction NONE =
        new LegalAction(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
