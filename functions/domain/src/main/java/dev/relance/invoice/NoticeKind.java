package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** What was done. */
public enum NoticeKind implements Word {
  REMINDER("reminder"),
  /** A formal notice to pay, or a letter before claim. */
  FORMAL_NOTICE("formal-notice"),
  NEGOTIATION("negotiation"),
  /** A participatory procedure too. */
  CONCILIATION("conciliation"),
  MEDIATION("mediation"),
  /** An out-of-court procedure for small debts, before a judicial officer. */
  SMALL_DEBT_PROCEDURE("small-debt-procedure"),
  WRITTEN_NOTICE("written-notice"),
  VALIDATION_NOTICE("validation-notice"),
  /** The notice that a claim will be issued next. */
  NOTICE_OF_CLAIM("notice-of-claim");

  private final String word;

  NoticeKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
