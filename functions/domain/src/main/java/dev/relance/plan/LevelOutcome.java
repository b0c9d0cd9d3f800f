package dev.relance.plan;

import dev.relance.vocabulary.Word;

/** What became of the level. */
public enum LevelOutcome implements Word {
  /** Handed to the mail service, which has not answered yet. */
  AUTHORIZED("authorized"),
  /** Accepted by the mail service, and not bounced. */
  SERVED("served"),
  /** No answer came within the deadline. It may have gone out. */
  UNCONFIRMED("unconfirmed"),
  /** Its time passed. A level before the due date lapses on the due date. */
  LAPSED("lapsed"),
  /** The owner refused it. */
  PASSED_OVER("passed-over");

  private final String word;

  LevelOutcome(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
