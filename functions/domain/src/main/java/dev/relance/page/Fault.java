package dev.relance.page;

import dev.relance.vocabulary.Word;

/** What may be wrong with an invoice; the words under which its texts stand. */
enum Fault implements Word {
  AMOUNT("amount"),
  GOODS("goods"),
  NOT_RECEIVED("not-received"),
  NOT_MINE("not-mine"),
  OTHER("other");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
