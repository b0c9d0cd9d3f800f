package dev.relance.law;

import dev.relance.vocabulary.Word;

/** What a rule does as long as nobody has verified it. */
public enum Weight implements Word {
  /** A sum is asked for on its strength, once the creditor record names it. */
  CONFIRMABLE("confirmable"),
  /** It limits or stops, or asks for something: it holds as if it were verified. */
  HOLDS("holds"),
  /** It would favour the creditor, and does not count until its pack says that it is verified. */
  WITHOUT_EFFECT("without-effect"),
  /** Nothing rests on it. */
  TOLD_ONLY("told-only");

  private final String word;

  Weight(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
