package dev.relance.page;

import dev.relance.vocabulary.Word;

/** What a form of the page is about. */
public enum Topic implements Word {
  PAID("paid"),
  WRONG("wrong"),
  PROMISE("promise"),
  PLAN("plan"),
  STOP("stop");

  private final String word;

  Topic(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
