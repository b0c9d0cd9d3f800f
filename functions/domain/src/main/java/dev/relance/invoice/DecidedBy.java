package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** Who decided. */
public enum DecidedBy implements Word {
  OWNER("owner"),
  DEBTOR("debtor");

  private final String word;

  DecidedBy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
