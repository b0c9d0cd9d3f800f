package dev.relance.interest;

import dev.relance.vocabulary.Word;

/** Why a sum is not asked for. */
public enum RefusalReason implements Word {
  /** Nobody recorded which law governs the invoice. */
  NO_GOVERNING_LAW("no-governing-law"),
  /** Nobody recorded where the debtor is, so that the strictest reading holds. */
  UNKNOWN_PLACE("unknown-place"),
  /** Nobody recorded whether the debtor is a business or a consumer. */
  UNKNOWN_KIND("unknown-kind"),
  /** Mandatory law of the place of a consumer may hold beside the law of the contract. */
  CONSUMER_ELSEWHERE("consumer-elsewhere"),
  /** The law grants nothing of the kind, or nothing to ask of a consumer. */
  NO_RULE("no-rule"),
  /** A clause of the contract grants it, and no rule is known that lets it be asked for. */
  CLAUSE_WITHOUT_RULE("clause-without-rule"),
  /** A published rate is not known; it is never extrapolated. */
  MISSING_RATE("missing-rate"),
  /** The source of the entitlement was not verified and the operator has not confirmed it. */
  UNVERIFIED("unverified"),
  /** Between businesses only. */
  NOT_FOR_CONSUMERS("not-for-consumers"),
  /** The law forbids it. */
  FORBIDDEN("forbidden"),
  /** The notice or free reminder that must come first was not given, or its days still run. */
  BEFORE_NOTICE("before-notice"),
  /** Days without interest still run. */
  TOO_EARLY("too-early"),
  /** Only a court may grant it. */
  COURT_ONLY("court-only"),
  /** Only a contract clause or a court may grant it, and there is no clause. */
  CONTRACT_OR_COURT("contract-or-court"),
  /** A contract rate replaces the statutory regime as a whole. */
  REPLACED_BY_CONTRACT("replaced-by-contract"),
  /** The law allows the actual cost only, and names no number. */
  COST_NOT_SHOWN("cost-not-shown"),
  /** The sum is in another currency than the invoice; nothing is converted. */
  OTHER_CURRENCY("other-currency"),
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

  /** Whether a creditor or an operator can change it: a record, a rate or a clause. */
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
          COST_NOT_SHOWN,
          OTHER_CURRENCY ->
          true;
      case NO_RULE,
          NOT_FOR_CONSUMERS,
          BEFORE_NOTICE,
          TOO_EARLY,
          COURT_ONLY,
          CONTRACT_OR_COURT,
          REPLACED_BY_CONTRACT,
          RESPITE,
          EXPIRED ->
          false;
    };
  }
}
