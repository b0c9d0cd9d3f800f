package dev.relance.vocabulary;

/** How a dispute was settled. */
public enum Resolution implements Word {
  /** The invoice was wrong and has been corrected. */
  CORRECTED("corrected"),
  /** The work was not right and has been done again. */
  REWORKED("reworked"),
  /** The sum has been reduced. */
  REDUCED("reduced"),
  /** The invoice stands. */
  REJECTED("rejected");

  private final String word;

  Resolution(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
