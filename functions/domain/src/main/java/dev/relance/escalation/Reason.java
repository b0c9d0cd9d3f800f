package dev.relance.escalation;

import dev.relance.tree.Words;
import java.util.List;

/** Why an account needs its owner, and what the owner can answer. */
public enum Reason {
  LADDER_EXHAUSTED("agency", "court", "write-off", "pause"),
  APPROVAL_NEEDED("approve", "refuse", "pause"),
  DISPUTED("resolve", "credit", "resume", "write-off"),
  STOPPED("pause", "write-off", "resume"),
  NO_ADDRESS("new-address", "letter", "call"),
  BOUNCED("new-address", "letter", "call"),
  COMPLAINED("new-address", "letter", "call"),
  UNCONFIRMED_SEND("treat-as-sent", "send-again"),
  SEND_REFUSED("check-sender", "pause"),
  PROMISE_BROKEN("call", "pause", "resume"),
  PAYMENT_ANNOUNCED("paid", "resume"),
  PRECONDITION_MISSING("letter", "refuse", "pause"),
  CAP_BLOCKS("call", "letter", "pause"),
  FACTS_MISSING("correct-record"),
  RECORD_REJECTED("correct-record"),
  FEED_STALE("check-feed"),
  WORDING_REFUSED("pause"),
  AMOUNT_ABOVE_THRESHOLD("resume", "call", "pause"),
  LIMITATION_NEAR("court", "agency", "write-off", "resume"),
  TIME_BARRED("write-off", "resume"),
  AGE_ABOVE_THRESHOLD("resume", "agency", "court", "write-off");

  private final List<String> answers;

  Reason(String... answers) {
    this.answers = List.of(answers);
  }

  /** The answers that the owner can give. */
  public List<String> answers() {
    return answers;
  }

  /** The reason as evidence and summaries write it: no-address. */
  public String word() {
    return Words.of(this);
  }
}
