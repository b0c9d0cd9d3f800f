package dev.relance.law;

import dev.relance.vocabulary.Word;

/** The effect of a rule while it is unverified. */
public enum Weight implements Word {
  /** An entitlement: it counts once the creditor record confirms it. */
  CONFIRMABLE("confirmable"),
  /** A limit, a stop or a requirement: it applies as if it were verified. */
  HOLDS("holds"),
  /** It would favour the creditor, so it does not count until its pack marks it as verified. */
  WITHOUT_EFFECT("without-effect"),
  /** Nothing depends on it. */
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
