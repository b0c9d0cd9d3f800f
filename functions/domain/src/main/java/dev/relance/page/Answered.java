package dev.relance.page;

import dev.relance.escalation.OwnerAnswer;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionTerms;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What came of a form that an owner sent. */
public sealed interface Answered {
  /**
   * It can be recorded.
   *
   * @param invoice the id of the only one that it is about, if it is about one alone
   * @param isConfirmed whether the owner saw what the additions lead to
   */
  record Complete(OwnerAnswer answer, Entry entry, Optional<String> invoice, boolean isConfirmed)
      implements Answered {}

  /**
   * Something that the answer needs is missing or impossible.
   *
   * @param given every field as it was sent, so that nothing has to be entered twice
   * @param flaws by the name of the field
   */
  record Flawed(OwnerAnswer answer, Map<String, String> given, Map<String, Flaw> flaws)
      implements Answered {
    public Flawed {
      given = Map.copyOf(given);
      flaws = Map.copyOf(flaws);
    }
  }

  /** It is no answer to this question. */
  record Unknown() implements Answered {}

  /** What an owner entered. */
  sealed interface Entry {
    /** A decision. */
    record Decision(DecisionTerms terms, Optional<String> reason) implements Entry {}

    /**
     * A contact that the owner made.
     *
     * @param on the day, in the creditor's calendar
     */
    record ContactMade(LocalDate on, Contact.Result result, Optional<String> notes)
        implements Entry {}
  }
}
