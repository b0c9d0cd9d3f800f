package dev.relance.vocabulary;

/** Why a debtor is taken to pay in a way. */
public enum PayerReason implements Word {
  /** The owner recorded it, whatever payments say. */
  RECORDED("recorded"),
  ASKS_FOR_TIME("asks-for-time"),
  PROMISES_BROKEN("promises-broken"),
  NO_SIGN("no-sign"),
  RARELY_LATE("rarely-late"),
  OFTEN_LATE("often-late"),
  LITTLE_KNOWN("little-known");

  private final String word;

  PayerReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
