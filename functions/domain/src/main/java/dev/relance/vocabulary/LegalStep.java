package dev.relance.vocabulary;

/** A step that an owner decides to take when reminders did not help. Each has its own text. */
public enum LegalStep implements Word {
  AGENCY("agency"),
  COUNSEL("counsel"),
  MEDIATION("mediation"),
  ARBITRATION("arbitration"),
  SMALL_CLAIMS("small-claims"),
  /** Recovery by a judicial officer, without a court. */
  JUDICIAL_OFFICER("judicial-officer"),
  ORDER_FOR_PAYMENT("order-for-payment"),
  /** Any court, whichever is open. */
  COURT("court"),
  CIVIL_COURT("civil-court");

  private final String word;

  LegalStep(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether the owner can take it without a court. */
  public boolean isOutOfCourt() {
    return switch (this) {
      case AGENCY, COUNSEL, MEDIATION, ARBITRATION -> true;
      case SMALL_CLAIMS, JUDICIAL_OFFICER, ORDER_FOR_PAYMENT, COURT, CIVIL_COURT -> false;
    };
  }
}
