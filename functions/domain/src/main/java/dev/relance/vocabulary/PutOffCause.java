package dev.relance.vocabulary;

/** Why the mail service takes no mail for a while. None of it is about the message. */
public enum PutOffCause implements Word {
  /** More mail came in a second than it takes. */
  RATE("rate"),
  /** Everything that it takes in 24 hours was sent. */
  DAILY_QUOTA("daily-quota"),
  /** It stopped all mail of the operator. */
  PAUSED("paused");

  private final String word;

  PutOffCause(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
