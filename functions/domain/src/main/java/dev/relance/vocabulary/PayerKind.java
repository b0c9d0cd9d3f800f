package dev.relance.vocabulary;

/** How a debtor pays. */
public enum PayerKind implements Word {
  /** Too little is known. */
  UNKNOWN("unknown"),
  BY_ACCIDENT("by-accident"),
  IRREGULAR("irregular"),
  IN_TROUBLE("in-trouble"),
  AVOIDS("avoids");

  private final String word;

  PayerKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
