package dev.relance.court;

import dev.relance.policy.Basis;
import java.time.LocalDate;
import java.util.List;

/** Something that a way to a court asks for, and how it stands. */
public sealed interface Need {
  /** What asks for it. */
  Basis basis();

  /**
   * Done.
   *
   * @param step the id of the step, such as formal-notice
   */
  record Done(String step, Basis basis) implements Need {}

  /**
   * Done, and its days still run.
   *
   * @param from the first day on which they have all passed
   */
  record Waiting(String step, LocalDate from, Basis basis) implements Need {}

  /**
   * Not done: a person must act.
   *
   * @param invoices ids of the invoices for which it is missing; empty means all
   * @param found what was found instead: a count, a day, the names of enclosures
   */
  record Missing(String step, Gap gap, List<String> invoices, String found, Basis basis)
      implements Need {
    public Missing {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * Nothing can be done about it on this way.
   *
   * @param found what stands against it: an amount, a day, a stop
   */
  record RuledOut(Obstacle obstacle, String found, Basis basis) implements Need {}

  /** Why a step does not count as done. */
  enum Gap {
    NOT_DONE,
    TOO_FEW,
    TOO_EARLY,
    WITHOUT_ENCLOSURES,
    WITHOUT_PROOF_OF_RECEIPT,
    /** Nobody has read the source of the rule. */
    NOT_VERIFIED
  }

  /** What closes a way. */
  enum Obstacle {
    /** Insolvency, a moratorium, a lawyer, a death or a wish to be left alone. */
    STOPPED,
    /** The contract leaves the decision to an arbitrator. */
    ARBITRATION,
    /** The claim is too high, or in another currency. */
    CEILING,
    /** The way is for natural persons, or not for this kind of debtor. */
    NOT_FOR_THESE_PARTIES,
    /** The claim has ended by time, or will have before the way opens. */
    LIMITATION
  }
}
