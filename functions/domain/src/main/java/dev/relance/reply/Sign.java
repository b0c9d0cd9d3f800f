package dev.relance.reply;

import dev.relance.vocabulary.Word;

/** A sign that no person wrote a mail. */
public enum Sign implements Word {
  /** A report that a mail was delayed or not delivered (RFC 3464). */
  DELIVERY_REPORT("delivery-report", true),
  /** {@code Auto-Submitted: auto-replied} (RFC 3834), and what some systems write instead. */
  AUTO_REPLIED("auto-replied", true),
  /** The subject that mail programs give to an absence note. */
  ABSENCE_SUBJECT("absence-subject", true),
  /** An empty return path: nobody is to answer. */
  EMPTY_RETURN_PATH("empty-return-path", false),
  /** Any other {@code Auto-Submitted}. Ticket systems set it on what people write too. */
  AUTO_SUBMITTED("auto-submitted", false),
  PRECEDENCE("precedence", false),
  RESPONSE_SUPPRESSED("response-suppressed", false),
  MAILING_LIST("mailing-list", false);

  private final String word;
  private final boolean isSure;

  Sign(String word, boolean isSure) {
    this.word = word;
    this.isSure = isSure;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether no mail that a person wrote has it. */
  public boolean isSure() {
    return isSure;
  }
}
