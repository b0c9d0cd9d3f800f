package dev.relance.vocabulary;

/** What a message says, from the mildest level to the last, in the order of the ladder. */
public enum Level implements MessageKind {
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

  /** Reads what {@link #word} wrote. */
  public static Level parse(String word) {
    return Word.parse(Level.class, word);
  }

  /** Whether the level asks for everything past due, with what law and contract add. */
  public boolean isPressing() {
    return this == FIRM || isLegalStep();
  }

  /** Whether the level mentions legal action, so that only the owner may release it. */
  public boolean isLegalStep() {
    return this == FORMAL_NOTICE || this == INTENT;
  }
}
