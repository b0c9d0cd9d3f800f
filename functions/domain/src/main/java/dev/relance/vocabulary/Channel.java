package dev.relance.vocabulary;

/** A way to reach a debtor. */
public enum Channel implements Word {
  EMAIL("email"),
  SMS("sms"),
  CALL("call"),
  LETTER("letter"),
  VISIT("visit");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
