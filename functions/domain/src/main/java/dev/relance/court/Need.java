package dev.relance.court;

import dev.relance.law.Basis;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that a way to a court asks for, and how it stands. */
public sealed interface Need {
  /** What asks for it. */
  Basis basis();

  /** How it stands in codes and values that texts can translate: conciliation not-done. */
  default String words() {
    return switch (this) {
      case Done done -> done.step() + done.dueBy().map(last -> " later-than " + last).orElse("");
      case Waiting waiting -> waiting.step() + " until " + waiting.from().minusDays(1);
      case Missing missing -> missing.step() + " " + missing.gap().with(missing.found());
      case RuledOut out -> out.obstacle().with(out.found());
    };
  }

  /**
   * Done.
   *
   * @param step the id of the step, such as formal-notice
   * @param dueBy the last day for it, where it was done after it
   */
  record Done(String step, Optional<LocalDate> dueBy, Basis basis) implements Need {}

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
   * @param possibleFrom the first day on which it counts when it is done
   * @param from the first day on which its days can have passed, when it is done as soon as it can
   */
  record Missing(
      String step,
      Gap gap,
      List<String> invoices,
      String found,
      LocalDate possibleFrom,
      LocalDate from,
      Basis basis)
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

  /** The first day on which it can be met; the beginning of time when it is, or never will be. */
  default LocalDate earliest() {
    return switch (this) {
      case Waiting waiting -> waiting.from();
      case Missing missing -> missing.from();
      case Done _, RuledOut _ -> LocalDate.MIN;
    };
  }

  /** Why a step does not count as done. */
  enum Gap implements Word {
    NOT_DONE("not-done"),
    /** Not done; to be sent on a day at the latest. */
    DUE_BY("due-by"),
    /** Not done; the last day for it has passed. */
    WAS_DUE_BY("was-due-by"),
    /** So many of so many. */
    TOO_FEW("too-few"),
    /** On a day before it counts. */
    TOO_EARLY("too-early"),
    /** Lacking some, by their names. */
    WITHOUT_ENCLOSURES("without-enclosures"),
    WITHOUT_PROOF_OF_RECEIPT("without-proof-of-receipt"),
    /** Nobody has read the source of the rule. */
    NOT_VERIFIED("not-verified");

    private final String word;

    Gap(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether nothing at all was done. */
    boolean isUntouched() {
      return this == NOT_DONE || this == DUE_BY || this == WAS_DUE_BY;
    }

    private String with(String found) {
      return switch (this) {
        case DUE_BY, WAS_DUE_BY, TOO_FEW, TOO_EARLY -> this.word() + " " + found;
        case NOT_DONE, WITHOUT_ENCLOSURES, WITHOUT_PROOF_OF_RECEIPT, NOT_VERIFIED -> this.word();
      };
    }
  }

  /** What closes a way. */
  enum Obstacle implements Word {
    /** Insolvency, a moratorium or a death, since a day. */
    STOPPED("stopped"),
    /** The debtor says that something is wrong. */
    DISPUTED("disputed"),
    /** A payment was announced. */
    PAYMENT_ANNOUNCED("payment-announced"),
    /** The invoice is on hold. */
    ON_HOLD("on-hold"),
    /** A promise or a plan runs until a day. */
    PROMISED("promised"),
    /** The contract leaves the decision to an arbitrator. */
    ARBITRATION("arbitration"),
    /** The step rests on a clause that no contract has. */
    NO_CLAUSE("no-clause"),
    /** The claim is too high. */
    CEILING("ceiling"),
    /** The claim is in another currency than the limits of the court. */
    CURRENCY("currency"),
    /** The way is for natural persons. */
    NOT_FOR_THESE_PARTIES("not-for-these-parties"),
    /** Nobody recorded whether the debtor is a business or a person. */
    KIND_UNKNOWN("kind-unknown"),
    /** Nobody recorded where the debtor is, so no court is known. */
    PLACE_UNKNOWN("place-unknown"),
    /** The court is one of a part of the country, and the debtor's region is not recorded. */
    REGION_UNKNOWN("region-unknown"),
    /** No law is known that has such a way. */
    UNKNOWN("unknown"),
    /** The day on which it was to be taken. */
    DAY_PASSED("day-passed"),
    /** A claim has ended by time on a day, or will have before the way opens. */
    LIMITATION("limitation");

    private final String word;

    Obstacle(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether a fact about the debtor is missing and not a way. */
    boolean isUnknownDebtor() {
      return this == KIND_UNKNOWN || this == PLACE_UNKNOWN || this == REGION_UNKNOWN;
    }

    private String with(String found) {
      return switch (this) {
        case STOPPED, CEILING, CURRENCY, PROMISED, DAY_PASSED, LIMITATION ->
            this.word() + " " + found;
        case DISPUTED,
            PAYMENT_ANNOUNCED,
            ON_HOLD,
            ARBITRATION,
            NO_CLAUSE,
            NOT_FOR_THESE_PARTIES,
            KIND_UNKNOWN,
            PLACE_UNKNOWN,
            REGION_UNKNOWN,
            UNKNOWN ->
            this.word();
      };
    }
  }
}
