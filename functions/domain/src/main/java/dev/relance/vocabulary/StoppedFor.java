package dev.relance.vocabulary;

/** For whom the operator stopped all messages to debtors. */
public enum StoppedFor implements Word {
  EVERY_CREDITOR("every-creditor"),
  THIS_CREDITOR("this-creditor");

  private final String word;

  StoppedFor(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
