package dev.relance.vocabulary;

import java.util.Comparator;

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

  /** The gentlest level first. It is the order of the ladder, but for the settlement. */
  public static final Comparator<Level> BY_TONE = Comparator.comparingInt(Level::tone);

  /**
   * Whether it speaks in a gentler tone than another level. A settlement comes last on the ladder
   * and offers something, so it is gentler than the legal steps before it.
   */
  public boolean isGentlerThan(Level other) {
    return tone() < other.tone();
  }

  private int tone() {
    return switch (this) {
      case COURTESY -> 0;
      case FRIENDLY -> 1;
      case CLARIFICATION -> 2;
      case COMPROMISE -> 3;
      case FIRM -> 4;
      case SETTLEMENT -> 5;
      case FORMAL_NOTICE -> 6;
      case INTENT -> 7;
    };
  }

  /** Whether the level asks for everything past due, with what law and contract add. */
  public boolean isPressing() {
    return this == FIRM || isLegalStep();
  }

  /** Whether it binds, so that its message is about the invoices of this level only. */
  public boolean isBinding() {
    return isLegalStep() || this == SETTLEMENT;
  }

  /** Whether the level mentions legal action, so that only the owner may release it. */
  public boolean isLegalStep() {
    return this == FORMAL_NOTICE || this == INTENT;
  }
}
