package dev.relance.page;

import dev.relance.escalation.OwnerAnswer;
import dev.relance.invoice.DecisionTerms;
import java.util.Optional;

/** What came of a form that an owner sent. */
public sealed interface Answered {
  /**
   * It can be recorded.
   *
   * @param isConfirmed whether the owner saw what the additions lead to
   */
  record Complete(
      OwnerAnswer answer, DecisionTerms terms, Optional<String> reason, boolean isConfirmed)
      implements Answered {}

  /** Something that the answer needs is missing or impossible. */
  record Flawed(OwnerAnswer answer) implements Answered {}

  /** It is no answer to this question. */
  record Unknown() implements Answered {}
}
