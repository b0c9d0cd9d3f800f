package dev.relance.interest;

import dev.relance.vocabulary.Word;

/** The subject of a figure in a statement, in the order of the statement. */
public enum SumKind implements Word {
  PRINCIPAL("principal"),
  INTEREST("interest"),
  FIXED_SUM("fixed-sum"),
  COLLECTION_COST("collection-cost"),
  LATE_FEE("late-fee"),
  EARLY_DISCOUNT("early-discount"),
  SETTLEMENT("settlement");

  private final String word;

  SumKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether it is owed because the invoice is late. */
  public boolean isForDelay() {
    return switch (this) {
      case INTEREST, FIXED_SUM, COLLECTION_COST, LATE_FEE -> true;
      case PRINCIPAL, EARLY_DISCOUNT, SETTLEMENT -> false;
    };
  }
}
