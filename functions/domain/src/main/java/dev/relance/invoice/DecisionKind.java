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
  OVERRIDE("override"),
  STEP_TAKEN("step-taken"),
  STEP_MOVED("step-moved"),
  STEP_NOT_TAKEN("step-not-taken"),
  /** The claim was lodged in the insolvency of the debtor. */
  CLAIM_LODGED("claim-lodged"),
  /** The debtor says that messages reach somebody else. */
  WRONG_PERSON("wrong-person"),
  /** A part is not owed any more. */
  CREDIT("credit"),
  /** Nothing more is asked for. */
  WRITE_OFF("write-off"),
  /** A dispute was settled. */
  RESOLVE("resolve"),
  /** The debtor names another address, or the owner says which one is right. */
  NEW_ADDRESS("new-address"),
  /** The owner does not agree to the promise or the plan that the debtor proposed. */
  DECLINE("decline");

  private final String word;

  DecisionKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
