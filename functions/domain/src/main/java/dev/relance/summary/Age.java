package dev.relance.summary;

import dev.relance.vocabulary.Word;

/** How long a sum is past due, in the usual bands of an ageing report. */
public enum Age implements Word {
  NOT_YET_DUE("not-yet-due", 0),
  UP_TO_30("1-30", 30),
  UP_TO_60("31-60", 60),
  UP_TO_90("61-90", 90),
  OVER_90("over-90", Long.MAX_VALUE);

  private final String word;
  private final long lastDay;

  Age(String word, long lastDay) {
    this.word = word;
    this.lastDay = lastDay;
  }

  /** The band of a number of days past due; on the due date it is zero. */
  public static Age of(long daysPastDue) {
    int band = 0;
    while (daysPastDue > values()[band].lastDay) {
      band++;
    }
    return values()[band];
  }

  @Override
  public String word() {
    return word;
  }
}
