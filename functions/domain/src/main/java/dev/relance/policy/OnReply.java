package dev.relance.policy;

import dev.relance.vocabulary.Word;

/** What a reply of the debtor does until the owner decides. */
public enum OnReply implements Word {
  /** Silence about what it concerns. */
  HOLD("hold"),
  /** The owner is told, and the messages go on. */
  TELL("tell");

  private final String word;

  OnReply(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
