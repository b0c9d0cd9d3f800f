package dev.relance.invoice;

import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
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
 * @param instalments the parts of a plan, by date
 * @param action the legal step that was decided or taken
 * @param rule the house rule that an override leaves aside
 * @param sum the agreed sum for all invoices of the decision together, in their currency
 * @param disputedAmount how much of each invoice is disputed, in its currency; without it a dispute
 *     is about the whole
 */
public record DecisionTerms(
    Optional<Level> level,
    Optional<LocalDate> until,
    Optional<Promise> promise,
    List<Promise> instalments,
    LegalAction action,
    Optional<Rule> rule,
    Optional<BigDecimal> sum,
    Optional<BigDecimal> disputedAmount) {
  public DecisionTerms {
    instalments = List.copyOf(instalments);
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
