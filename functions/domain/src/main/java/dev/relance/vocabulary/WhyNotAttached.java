package dev.relance.vocabulary;

/** Why the file of an invoice does not go with a message. */
public enum WhyNotAttached implements Word {
  /** It is not where the record says. */
  MISSING("missing"),
  /** It is another one than the record names by its hash. */
  CHANGED("changed"),
  /** It, with those before it, is more than a message carries. */
  TOO_LARGE("too-large");

  private final String word;

  WhyNotAttached(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
