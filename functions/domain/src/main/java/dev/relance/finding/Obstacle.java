package dev.relance.finding;

import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What closes a route to court. */
public sealed interface Obstacle {
  /** The cases that need no value. */
  enum SimpleObstacle implements Obstacle, Word {
    /** The debtor says that something is wrong. */
    DISPUTED("disputed"),
    PAYMENT_ANNOUNCED("payment-announced"),
    ON_HOLD("on-hold"),
    /** The contract leaves the decision to an arbitrator. */
    ARBITRATION("arbitration"),
    /** The step needs an arbitration clause, and none binds the debtor. */
    NO_CLAUSE("no-clause"),
    /** The route is not for creditors or debtors of this kind. */
    NOT_FOR_THESE_PARTIES("not-for-these-parties"),
    /** The route is not for the price of an invoice. */
    NOT_FOR_DEBTS("not-for-debts"),
    /** The route is only for what the debtor disputes. */
    ONLY_DISPUTED("only-disputed"),
    /** It is not recorded whether the debtor is a business or a person. */
    KIND_UNKNOWN("kind-unknown"),
    /** The debtor's place is not recorded, so no court is known. */
    PLACE_UNKNOWN("place-unknown"),
    /** The court is for a part of the country, and the debtor's region is not recorded. */
    REGION_UNKNOWN("region-unknown"),
    /** No known law has such a route. */
    UNKNOWN("unknown");

    private final String word;

    SimpleObstacle(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * An insolvency, a moratorium or a death.
   *
   * @param lastDay the last day, if the record or the law knows it
   */
  record DebtorStopped(StopKind stop, LocalDate since, Optional<LocalDate> lastDay)
      implements Obstacle {}

  /** A promise or a plan runs. */
  record Promised(LocalDate until) implements Obstacle {}

  /** The claim is too high for the court. */
  record AboveCeiling(Money claim) implements Obstacle {}

  /** The claim is not in the currency of the court's limits. */
  record OtherCurrency(Money claim) implements Obstacle {}

  /** The day for taking the step has passed. */
  record DayPassed(LocalDate day) implements Obstacle {}

  /**
   * The announcement would leave too little time before the day of the step.
   *
   * @param noticeDays fewest days from the announcement to the day
   */
  record NoticeTooShort(LocalDate day, int noticeDays) implements Obstacle {}

  /** The claim is time-barred, or will be before the route opens. */
  record Ended(LocalDate lastDay) implements Obstacle {}

  /** Whether the cause is a missing fact about the debtor and not the route. */
  default boolean isUnknownDebtor() {
    return switch (this) {
      case SimpleObstacle.KIND_UNKNOWN,
          SimpleObstacle.PLACE_UNKNOWN,
          SimpleObstacle.REGION_UNKNOWN ->
          true;
      case SimpleObstacle.DISPUTED,
          SimpleObstacle.PAYMENT_ANNOUNCED,
          SimpleObstacle.ON_HOLD,
          SimpleObstacle.ARBITRATION,
          SimpleObstacle.NO_CLAUSE,
          SimpleObstacle.NOT_FOR_THESE_PARTIES,
          SimpleObstacle.NOT_FOR_DEBTS,
          SimpleObstacle.ONLY_DISPUTED,
          SimpleObstacle.UNKNOWN ->
          false;
      case DebtorStopped _,
          Promised _,
          AboveCeiling _,
          OtherCurrency _,
          DayPassed _,
          NoticeTooShort _,
          Ended _ ->
          false;
    };
  }
}
