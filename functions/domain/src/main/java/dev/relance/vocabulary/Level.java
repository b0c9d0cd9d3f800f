package dev.relance.vocabulary;

/** What a message says, from the mildest to the last; the order is the order of the ladder. */
public enum Level implements Word {
  COURTESY("courtesy"),
  FRIENDLY("friendly"),
  CLARIFICATION("clarification"),
  COMPROMISE("compromise"),
  FIRM("firm"),
  FORMAL_NOTICE("formal-notice"),
  INTENT("intent"),
  SETTLEMENT("settlement");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Reads the form that {@link #word} writes. */
  public static Level parse(String word) {
    return Word.parse(Level.class, word);
  }

  /** Whether the level asks for what is past due, with all that law and contract add to it. */
  public boolean isPressing() {
    return this == FIRM || isLegalStep();
  }

  /** Whether the level speaks of the law, so that only the owner may release it. */
  public boolean isLegalStep() {
    return this == FORMAL_NOTICE || this == INTENT;
  }
}
