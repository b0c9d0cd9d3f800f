package dev.relance.escalation;

import dev.relance.vocabulary.Word;
import java.util.List;

/** Why an account needs its owner, and what the owner can answer. */
public enum Reason implements Word {
  LADDER_EXHAUSTED("ladder-exhausted", "agency", "court", "write-off", "pause"),
  APPROVAL_NEEDED("approval-needed", "approve", "refuse", "pause"),
  DISPUTED("disputed", "resolve", "credit", "resume", "write-off"),
  STOPPED("stopped", "pause", "write-off", "resume"),
  NO_ADDRESS("no-address", "new-address", "letter", "call"),
  BOUNCED("bounced", "new-address", "letter", "call"),
  COMPLAINED("complained", "new-address", "letter", "call"),
  UNCONFIRMED_SEND("unconfirmed-send", "treat-as-sent", "send-again"),
  SEND_REFUSED("send-refused", "check-sender", "pause"),
  PROMISE_BROKEN("promise-broken", "call", "pause", "resume"),
  PAYMENT_ANNOUNCED("payment-announced", "paid", "resume"),
  PRECONDITION_MISSING("precondition-missing", "letter", "refuse", "pause"),
  CAP_BLOCKS("cap-blocks", "call", "letter", "pause"),
  FACTS_MISSING("facts-missing", "correct-record"),
  RECORD_REJECTED("record-rejected", "correct-record"),
  FEED_STALE("feed-stale", "check-feed"),
  WORDING_REFUSED("wording-refused", "pause"),
  AMOUNT_ABOVE_THRESHOLD("amount-above-threshold", "resume", "call", "pause"),
  LIMITATION_NEAR("limitation-near", "court", "agency", "write-off", "resume"),
  TIME_BARRED("time-barred", "write-off", "resume"),
  AGE_ABOVE_THRESHOLD("age-above-threshold", "resume", "agency", "court", "write-off");

  private final String word;
  private final List<String> answers;

  Reason(String word, String... answers) {
    this.word = word;
    this.answers = List.of(answers);
  }

  /** The answers that the owner can give. */
  public List<String> answers() {
    return answers;
  }

  @Override
  public String word() {
    return word;
  }
}
