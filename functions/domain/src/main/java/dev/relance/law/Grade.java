package dev.relance.law;

import dev.relance.vocabulary.Word;

/** How good a publication is as a source of law, the best first. */
public enum Grade implements Word {
  /** The state's own text. */
  OFFICIAL_TEXT("official-text"),
  /** A copy of the state's text. */
  OFFICIAL_COPY("official-copy"),
  /** A page of an authority about the law. */
  OFFICIAL_PAGE("official-page"),
  /** A decision or a page of a court. */
  COURT("court"),
  /** A bar, a law firm or a commentary. */
  LAW_FIRM("law-firm"),
  /** A newspaper, a trade page or a site whose author is not known. */
  PRESS("press"),
  /** A table or a note in a public repository of code. */
  PUBLIC_CODE("public-code"),
  /** Nothing was read. */
  FROM_MEMORY("from-memory");

  private final String word;

  Grade(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
