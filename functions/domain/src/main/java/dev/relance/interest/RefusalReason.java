package dev.relance.interest;

import dev.relance.vocabulary.Word;

/** Why a sum is not asked for. */
public enum RefusalReason implements Word {
  /** The governing law of the invoice is not recorded. */
  NO_GOVERNING_LAW("no-governing-law"),
  /** The debtor's place is not recorded, so the strictest reading applies. */
  UNKNOWN_PLACE("unknown-place"),
  /** It is not recorded whether the debtor is a business or a consumer. */
  UNKNOWN_KIND("unknown-kind"),
  /** Mandatory law of a consumer's place may apply besides the law of the contract. */
  CONSUMER_ELSEWHERE("consumer-elsewhere"),
  /** The law grants nothing like it, or nothing that a consumer can be asked for. */
  NO_RULE("no-rule"),
  /** A clause of the contract grants it, but no known rule allows asking for it. */
  CLAUSE_WITHOUT_RULE("clause-without-rule"),
  /** A published rate is not known; rates are never extrapolated. */
  MISSING_RATE("missing-rate"),
  /** Its legal source is not verified, and the operator has not confirmed it. */
  UNVERIFIED("unverified"),
  /** Between businesses only. */
  NOT_FOR_CONSUMERS("not-for-consumers"),
  /** The law forbids it. */
  FORBIDDEN("forbidden"),
  /** The notice or free reminder that must come first was not given, or its period is not over. */
  BEFORE_NOTICE("before-notice"),
  /** The days without interest are not over. */
  TOO_EARLY("too-early"),
  /** Only a court may grant it. */
  COURT_ONLY("court-only"),
  /** It needs a contract clause or a court, and there is no clause. */
  CONTRACT_OR_COURT("contract-or-court"),
  /** A contract rate replaces the whole statutory regime. */
  REPLACED_BY_CONTRACT("replaced-by-contract"),
  /** The law asks for words on the invoice, in time, and they are not on record. */
  NOT_STATED("not-stated"),
  /** It depends on the day of delivery, which is not recorded. */
  DELIVERY_UNKNOWN("delivery-unknown"),
  /** The law allows only the actual cost and names no amount. */
  COST_NOT_SHOWN("cost-not-shown"),
  /** The sum is not in the invoice's currency; nothing is converted. */
  OTHER_CURRENCY("other-currency"),
  /** The law names it in another currency; nothing is converted. */
  NOT_CONVERTED("not-converted"),
  /** The fixed sum covers it. */
  WITHIN_FIXED_SUM("within-fixed-sum"),
  /** It would have arisen in a moratorium or an insolvency. */
  RESPITE("respite"),
  /** The last day has passed. */
  EXPIRED("expired");

  private final String word;

  RefusalReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether a creditor or an operator can resolve it with a record, a rate or a clause. */
  public boolean isForOwner() {
    return switch (this) {
      case NO_GOVERNING_LAW,
          UNKNOWN_PLACE,
          UNKNOWN_KIND,
          CONSUMER_ELSEWHERE,
          CLAUSE_WITHOUT_RULE,
          MISSING_RATE,
          UNVERIFIED,
          FORBIDDEN,
          NOT_STATED,
          DELIVERY_UNKNOWN,
          COST_NOT_SHOWN,
          OTHER_CURRENCY,
          NOT_CONVERTED ->
          true;
      case NO_RULE,
          NOT_FOR_CONSUMERS,
          BEFORE_NOTICE,
          TOO_EARLY,
          COURT_ONLY,
          CONTRACT_OR_COURT,
          REPLACED_BY_CONTRACT,
          WITHIN_FIXED_SUM,
          RESPITE,
          EXPIRED ->
          false;
    };
  }
}
