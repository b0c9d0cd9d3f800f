package dev.relance.plan;

import dev.relance.vocabulary.Word;

/** What became of the level. */
public enum LevelOutcome implements Word {
  /** Decided and handed to the mail service; its answer is not known yet. */
  AUTHORIZED("authorized"),
  /** The mail service took it, and it did not bounce. */
  SERVED("served"),
  /** No answer came within the deadline; it may have gone out. */
  UNCONFIRMED("unconfirmed"),
  /** Its time passed: a level before the due date lapses on the due date. */
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
