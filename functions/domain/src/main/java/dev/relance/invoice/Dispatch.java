package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** How a notice was sent; a registered letter went by post. */
public enum Dispatch implements Word {
  EMAIL("email"),
  POST("post"),
  REGISTERED("registered"),
  /** In a meeting, or before a conciliator. */
  IN_PERSON("in-person");

  private final String word;

  Dispatch(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether it went by post. */
  public boolean isByPost() {
    return this == POST || this == REGISTERED;
  }
}
