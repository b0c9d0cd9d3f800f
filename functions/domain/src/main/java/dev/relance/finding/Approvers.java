package dev.relance.finding;

import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whose approval a level lacks. */
public sealed interface Approvers {
  /** Whether two owners must approve. */
  default boolean areTwo() {
    return !(this instanceof One);
  }

  /** The answers that are left to an owner: the first of two does not approve again. */
  default List<Answer> left(List<Answer> answers, String owner) {
    return this instanceof Second second && second.first().equalsIgnoreCase(owner)
        ? answers.stream().filter(answer -> answer != Answer.APPROVE).toList()
        : answers;
  }

  /** One owner's. */
  record One() implements Approvers {}

  /** Two owners', because so much is past due. */
  record Two() implements Approvers {}

  /**
   * That of another owner than the first.
   *
   * @param first the address of the owner who approved
   * @param on the debtor's day
   * @param step the legal step that was approved, if the level names one
   * @param stepDate the day on which it will be taken
   */
  record Second(String first, LocalDate on, Optional<LegalStep> step, Optional<LocalDate> stepDate)
      implements Approvers {}
}
