package dev.relance.reply;

import dev.relance.vocabulary.Word;

/** Why a mail may not be what it seems. */
public enum Doubt implements Word {
  /** The mail service found something harmful in it. */
  VIRUS("virus"),
  /** Its sender is not who it says (DMARC). */
  FORGED("forged"),
  /** The mail service takes it for spam. */
  SPAM("spam");

  private final String word;

  Doubt(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
