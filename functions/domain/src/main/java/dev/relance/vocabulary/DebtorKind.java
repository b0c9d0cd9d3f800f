package dev.relance.vocabulary;

/** The debtor's legal kind. */
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
