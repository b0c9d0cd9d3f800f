package dev.relance.interest;

/** What a figure of a statement is about, in the order in which a statement lists them. */
public enum Claim {
  PRINCIPAL,
  INTEREST,
  FIXED_SUM,
  COLLECTION_COST,
  LATE_FEE,
  EARLY_DISCOUNT,
  SETTLEMENT;

  /** Whether it is owed because the invoice is late. */
  public boolean isForDelay() {
    return switch (this) {
      case INTEREST, FIXED_SUM, COLLECTION_COST, LATE_FEE -> true;
      case PRINCIPAL, EARLY_DISCOUNT, SETTLEMENT -> false;
    };
  }
}
