package dev.relance.vocabulary;

/** How warmly a level says what it says. No tone makes a level harsher. */
public enum Tone implements Word {
  PLAIN("plain"),
  /** Says that the customer is valued. */
  CORDIAL("cordial"),
  /** Offers to find an arrangement. */
  HELPFUL("helpful");

  private final String word;

  Tone(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
