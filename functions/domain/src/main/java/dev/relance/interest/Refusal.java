package dev.relance.interest;

import dev.relance.time.Place;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Why a sum is not asked for, with what was found. */
public sealed interface Refusal {
  /** What needs no value to be told. */
  enum Simple implements Refusal {
    NO_GOVERNING_LAW(RefusalReason.NO_GOVERNING_LAW),
    UNKNOWN_PLACE(RefusalReason.UNKNOWN_PLACE),
    UNKNOWN_KIND(RefusalReason.UNKNOWN_KIND),
    NO_RULE(RefusalReason.NO_RULE),
    NOT_FOR_CONSUMERS(RefusalReason.NOT_FOR_CONSUMERS),
    COURT_ONLY(RefusalReason.COURT_ONLY),
    CONTRACT_OR_COURT(RefusalReason.CONTRACT_OR_COURT),
    REPLACED_BY_CONTRACT(RefusalReason.REPLACED_BY_CONTRACT);

    private final RefusalReason reason;

    Simple(RefusalReason reason) {
      this.reason = reason;
    }
  }

  /** The debtor is a consumer in a place of another law. */
  record ConsumerElsewhere(Place place) implements Refusal {}

  /** No law of a place is known. */
  record NoLawKnown(Place law) implements Refusal {}

  /** No rule is known for a clause of the contract. */
  record ClauseWithoutRule(Written clause) implements Refusal {}

  /** The published rate of a day is missing. */
  record MissingRate(String reference, LocalDate day) implements Refusal {}

  /**
   * Nobody verified what it rests on.
   *
   * @param facts as an operator confirms them
   */
  record Unverified(List<String> facts) implements Refusal {
    public Unverified {
      facts = List.copyOf(facts);
    }
  }

  /** The law forbids what a clause of the contract grants. */
  record Forbidden(Written clause) implements Refusal {}

  /** No notice was given since which interest runs, or its days still run. */
  record BeforeNotice(Optional<LocalDate> noticeOn) implements Refusal {}

  /** The law's letter was not sent, or its free days still run. */
  record BeforeLetter(Optional<LocalDate> letterOn) implements Refusal {}

  /** So many days from the due date are free of interest. */
  record TooEarly(int freeDays) implements Refusal {}

  /** The law allows the actual cost only, whatever a clause says. */
  record CostNotShown(Written clause) implements Refusal {}

  /** The sum is in a currency that is not the invoice's. */
  record OtherCurrency(CurrencyUnit currency) implements Refusal {}

  /** It would be owed since a day of a moratorium or an insolvency. */
  record InRespite(LocalDate since) implements Refusal {}

  /** It could be paid until a day. */
  record Expired(LocalDate until) implements Refusal {}

  /** The reason alone. */
  default RefusalReason reason() {
    return switch (this) {
      case Simple simple -> simple.reason;
      case NoLawKnown _ -> RefusalReason.NO_RULE;
      case ConsumerElsewhere _ -> RefusalReason.CONSUMER_ELSEWHERE;
      case ClauseWithoutRule _ -> RefusalReason.CLAUSE_WITHOUT_RULE;
      case MissingRate _ -> RefusalReason.MISSING_RATE;
      case Unverified _ -> RefusalReason.UNVERIFIED;
      case Forbidden _ -> RefusalReason.FORBIDDEN;
      case BeforeNotice _, BeforeLetter _ -> RefusalReason.BEFORE_NOTICE;
      case TooEarly _ -> RefusalReason.TOO_EARLY;
      case CostNotShown _ -> RefusalReason.COST_NOT_SHOWN;
      case OtherCurrency _ -> RefusalReason.OTHER_CURRENCY;
      case InRespite _ -> RefusalReason.RESPITE;
      case Expired _ -> RefusalReason.EXPIRED;
    };
  }
}
