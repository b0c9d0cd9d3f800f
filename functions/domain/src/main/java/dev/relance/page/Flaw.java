package dev.relance.page;

import dev.relance.vocabulary.Word;

/** Why a field of a form cannot be taken; the words under which its texts stand. */
public enum Flaw implements Word {
  MISSING("missing"),
  NO_DAY("no-day"),
  NOT_YET("not-yet"),
  PAST("past"),
  TOO_FAR("too-far"),
  NO_SUM("no-sum"),
  TOO_MUCH("too-much"),
  /** The parts of a plan are not what is open. */
  NOT_ALL("not-all"),
  /** A part of a plan is due no later than the one before it. */
  NOT_LATER("not-later"),
  /** Not as many parts as a plan can have. */
  NO_COUNT("no-count"),
  NO_ADDRESS("no-address"),
  ONE_INVOICE("one-invoice"),
  /** A reduction comes with the answer that the sum was reduced, and only with it. */
  REDUCTION("reduction"),
  /** A rejected dispute needs a reason. */
  SAY_WHY("say-why"),
  /** A promise to pay needs its day. */
  PROMISE_DAY("promise-day");

  private final String word;

  Flaw(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
