package dev.relance.evidence;

import dev.relance.vocabulary.Word;

/**
 * What a verifier can find, as the specification names it. Only the first defect of an entry is
 * reported.
 */
public enum Defect implements Word {
  COPIES_DIFFER("copies-differ"),
  NOT_TEXT("not-text"),
  NOT_JSON("not-json"),
  WRONG_ACCOUNT("wrong-account"),
  WRONG_SEQUENCE("wrong-sequence"),
  WRONG_PREVIOUS("wrong-previous"),
  WRONG_HASH("wrong-hash"),
  NOT_CANONICAL("not-canonical"),
  UNKNOWN_FORMAT("unknown-format"),
  NOT_SPECIFIED("not-specified"),
  MAIL_DIFFERS("mail-differs"),
  ERASURE_UNTOLD("erasure-untold"),

  CUT_OFF("cut-off"),
  WRONG_END("wrong-end"),
  NOT_LISTED("not-listed"),
  NO_HEADS("no-heads"),
  STRAY_MAIL("stray-mail"),
  WRONG_NAME("wrong-name");

  private final String word;

  Defect(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
