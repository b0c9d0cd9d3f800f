package dev.relance.invoice;

import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a decision sets. Which members it has depends on its kind.
 *
 * @param level the level that it approves, refuses, repeats or counts as sent
 * @param until the last day of a pause or an override, inclusive; a pause without it lasts until a
 *     resume
 * @param instalments the parts of a plan, by date
 * @param step the legal step that the owner decided, for the level {@code intent}
 * @param stepDate the day on which that step will be taken
 * @param rule the house rule that an override leaves aside
 */
public record DecisionTerms(
    Optional<Level> level,
    Optional<LocalDate> until,
    Optional<Promise> promise,
    List<Promise> instalments,
    Optional<LegalStep> step,
    Optional<LocalDate> stepDate,
    Optional<Rule> rule) {
  public DecisionTerms {
    instalments = List.copyOf(instalments);
  }
}
