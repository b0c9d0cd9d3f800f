package dev.relance.law;

import dev.relance.vocabulary.Word;

/** Which way the law limits what may be asked for. */
public enum LimitKind implements Word {
  AT_LEAST("at-least"),
  AT_MOST("at-most");

  private final String word;

  LimitKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
