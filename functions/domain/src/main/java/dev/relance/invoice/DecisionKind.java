package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** What was decided. */
public enum DecisionKind implements Word {
  APPROVE("approve"),
  REFUSE("refuse"),
  PAUSE("pause"),
  RESUME("resume"),
  DISPUTE("dispute"),
  PROMISE("promise"),
  PLAN("plan"),
  PAID("paid"),
  TREAT_AS_SENT("treat-as-sent"),
  SEND_AGAIN("send-again"),
  SETTLE("settle"),
  STOP("stop"),
  OVERRIDE("override");

  private final String word;

  DecisionKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
