package dev.relance.interest;

import dev.relance.time.Place;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Why a sum is not asked for, with the facts. */
public sealed interface Refusal {
  /** The cases that need no value. */
  enum SimpleRefusal implements Refusal {
    NO_GOVERNING_LAW(RefusalReason.NO_GOVERNING_LAW),
    UNKNOWN_PLACE(RefusalReason.UNKNOWN_PLACE),
    UNKNOWN_KIND(RefusalReason.UNKNOWN_KIND),
    NO_RULE(RefusalReason.NO_RULE),
    NOT_FOR_CONSUMERS(RefusalReason.NOT_FOR_CONSUMERS),
    COURT_ONLY(RefusalReason.COURT_ONLY),
    CONTRACT_OR_COURT(RefusalReason.CONTRACT_OR_COURT),
    REPLACED_BY_CONTRACT(RefusalReason.REPLACED_BY_CONTRACT),
    NOT_STATED(RefusalReason.NOT_STATED),
    DELIVERY_UNKNOWN(RefusalReason.DELIVERY_UNKNOWN);

    private final RefusalReason reason;

    SimpleRefusal(RefusalReason reason) {
      this.reason = reason;
    }
  }

  /** The debtor is a consumer in a place with other law. */
  record ConsumerElsewhere(Place place) implements Refusal {}

  /** No law of a place is known. */
  record NoLawKnown(Place law) implements Refusal {}

  /** There is no known rule for a clause of the contract. */
  record ClauseWithoutRule(Written clause) implements Refusal {}

  /** The published rate of a day is missing. */
  record MissingRate(String reference, LocalDate day) implements Refusal {}

  /**
   * The law behind it is not verified.
   *
   * @param facts the names by which an operator confirms them
   */
  record UnverifiedLaw(List<String> facts) implements Refusal {
    public UnverifiedLaw {
      facts = List.copyOf(facts);
    }
  }

  /** The law forbids what a clause of the contract grants. */
  record ForbiddenByLaw(Written clause) implements Refusal {}

  /** The notice from which interest runs was not given, or its period is not over. */
  record BeforeNotice(Optional<LocalDate> noticeOn) implements Refusal {}

  /** The statutory letter was not sent, or its free days are not over. */
  record BeforeLetter(Optional<LocalDate> letterOn) implements Refusal {}

  /** The first days after the due date bear no interest. */
  record FreeDays(int freeDays) implements Refusal {}

  /** The law allows only the actual cost, whatever a clause says. */
  record CostNotShown(Written clause) implements Refusal {}

  /** The sum is not in the currency of the invoice. */
  record SumInOtherCurrency(CurrencyUnit currency) implements Refusal {}

  /**
   * The law names the sum in another currency, and no exchange rate is known.
   *
   * @param at the day whose exchange rate counts
   */
  record NotConverted(Money sum, LocalDate at) implements Refusal {}

  /** The fixed sum, which is owed, covers it. */
  record WithinFixedSum(Money fixedSum) implements Refusal {}

  /** It would be owed from a day in a moratorium or an insolvency. */
  record InRespite(LocalDate since) implements Refusal {}

  /** It could be paid until a day. */
  record Expired(LocalDate until) implements Refusal {}

  /** The reason alone. */
  default RefusalReason reason() {
    return switch (this) {
      case SimpleRefusal simple -> simple.reason;
      case NoLawKnown _ -> RefusalReason.NO_RULE;
      case ConsumerElsewhere _ -> RefusalReason.CONSUMER_ELSEWHERE;
      case ClauseWithoutRule _ -> RefusalReason.CLAUSE_WITHOUT_RULE;
      case MissingRate _ -> RefusalReason.MISSING_RATE;
      case UnverifiedLaw _ -> RefusalReason.UNVERIFIED;
      case ForbiddenByLaw _ -> RefusalReason.FORBIDDEN;
      case BeforeNotice _, BeforeLetter _ -> RefusalReason.BEFORE_NOTICE;
      case FreeDays _ -> RefusalReason.TOO_EARLY;
      case CostNotShown _ -> RefusalReason.COST_NOT_SHOWN;
      case SumInOtherCurrency _ -> RefusalReason.OTHER_CURRENCY;
      case NotConverted _ -> RefusalReason.NOT_CONVERTED;
      case WithinFixedSum _ -> RefusalReason.WITHIN_FIXED_SUM;
      case InRespite _ -> RefusalReason.RESPITE;
      case Expired _ -> RefusalReason.EXPIRED;
    };
  }
}
