package dev.relance.vocabulary;

/** What an owner can answer to a question. */
public enum Answer implements Word {
  APPROVE("approve"),
  REFUSE("refuse"),
  PAUSE("pause"),
  RESUME("resume"),
  PAID("paid"),
  DISPUTE("dispute"),
  TREAT_AS_SENT("treat-as-sent"),
  SEND_AGAIN("send-again"),
  RESOLVE("resolve"),
  CREDIT("credit"),
  WRITE_OFF("write-off"),
  AGENCY("agency"),
  COURT("court"),
  CALL("call"),
  LETTER("letter"),
  NEW_ADDRESS("new-address"),
  CORRECT_RECORD("correct-record"),
  CHECK_SENDER("check-sender"),
  CHECK_FEED("check-feed"),
  STEP_TAKEN("step-taken"),
  STEP_MOVED("step-moved"),
  STEP_NOT_TAKEN("step-not-taken"),
  ANOTHER_STEP("another-step"),
  LODGE_CLAIM("lodge-claim"),
  RECORD_RIGHT("record-right"),
  SETTLE("settle"),
  VISIT("visit"),
  PROMISE("promise"),
  PLAN("plan"),
  DOCUMENTS("documents"),
  ACCEPT("accept"),
  DECLINE("decline");

  private final String word;

  Answer(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
