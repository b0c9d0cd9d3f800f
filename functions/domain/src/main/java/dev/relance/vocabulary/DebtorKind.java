package dev.relance.vocabulary;

/** What the debtor is before the law. */
public enum DebtorKind implements Word {
  COMPANY("company"),
  SOLE_TRADER("sole-trader"),
  CONSUMER("consumer"),
  PUBLIC_BODY("public-body");

  private final String word;

  DebtorKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
