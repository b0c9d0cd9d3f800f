package dev.relance.vocabulary;

/** What a message answers. It is no reminder. */
public enum AcknowledgementKind implements MessageKind {
  /** What was said and agreed in a contact by hand. */
  RECAP("recap"),
  /** Thanks for a payment in full. */
  RECEIPT("receipt"),
  /** An announced step is taken on another day. */
  STEP_MOVED("step-moved"),
  /** A lower sum was agreed. */
  SUM_AGREED("sum-agreed"),
  /** What the debtor told us, and what follows. */
  ANSWER_NOTED("answer-noted"),
  /** A part of an agreed plan falls due soon. */
  PART_COMING("part-coming");

  private final String word;

  AcknowledgementKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
