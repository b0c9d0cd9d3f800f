package dev.relance.policy;

import dev.relance.tree.Words;

/** What a message says, from the mildest to the last; the order is the order of the ladder. */
public enum Level {
  COURTESY,
  FRIENDLY,
  CLARIFICATION,
  COMPROMISE,
  FIRM,
  FORMAL_NOTICE,
  INTENT,
  SETTLEMENT;

  /** The level as policies, records and evidence write it: formal-notice. */
  public String word() {
    return Words.of(this);
  }

  /** Reads the form that {@link #word} writes. */
  public static Level parse(String word) {
    return Words.parse(Level.class, word);
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
