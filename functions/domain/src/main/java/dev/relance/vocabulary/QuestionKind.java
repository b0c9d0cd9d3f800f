package dev.relance.vocabulary;

import static dev.relance.vocabulary.Answer.ACCEPT;
import static dev.relance.vocabulary.Answer.AGENCY;
import static dev.relance.vocabulary.Answer.ANOTHER_STEP;
import static dev.relance.vocabulary.Answer.APPROVE;
import static dev.relance.vocabulary.Answer.CALL;
import static dev.relance.vocabulary.Answer.CHECK_FEED;
import static dev.relance.vocabulary.Answer.CHECK_SENDER;
import static dev.relance.vocabulary.Answer.CORRECT_RECORD;
import static dev.relance.vocabulary.Answer.COURT;
import static dev.relance.vocabulary.Answer.CREDIT;
import static dev.relance.vocabulary.Answer.DECLINE;
import static dev.relance.vocabulary.Answer.DISPUTE;
import static dev.relance.vocabulary.Answer.DOCUMENTS;
import static dev.relance.vocabulary.Answer.LETTER;
import static dev.relance.vocabulary.Answer.LODGE_CLAIM;
import static dev.relance.vocabulary.Answer.NEW_ADDRESS;
import static dev.relance.vocabulary.Answer.PAID;
import static dev.relance.vocabulary.Answer.PAUSE;
import static dev.relance.vocabulary.Answer.PLAN;
import static dev.relance.vocabulary.Answer.PROMISE;
import static dev.relance.vocabulary.Answer.RECORD_RIGHT;
import static dev.relance.vocabulary.Answer.REFUSE;
import static dev.relance.vocabulary.Answer.RESOLVE;
import static dev.relance.vocabulary.Answer.RESUME;
import static dev.relance.vocabulary.Answer.SEND_AGAIN;
import static dev.relance.vocabulary.Answer.STEP_MOVED;
import static dev.relance.vocabulary.Answer.STEP_NOT_TAKEN;
import static dev.relance.vocabulary.Answer.STEP_TAKEN;
import static dev.relance.vocabulary.Answer.TREAT_AS_SENT;
import static dev.relance.vocabulary.Answer.WRITE_OFF;

import java.util.List;

/** What an owner can be asked about an account, and with which answers. */
public enum QuestionKind implements Word {
  LADDER_EXHAUSTED("ladder-exhausted", AGENCY, COURT, WRITE_OFF, PAUSE),
  APPROVAL_NEEDED("approval-needed", APPROVE, REFUSE, PAUSE),
  RECAP_READY("recap-ready", APPROVE, REFUSE),
  DISPUTED("disputed", RESOLVE, CREDIT, RESUME, WRITE_OFF),
  STEP_ANNOUNCED("step-announced", STEP_TAKEN, STEP_MOVED, STEP_NOT_TAKEN),
  STOPPED("stopped", LETTER, CALL, CORRECT_RECORD, RESUME, PAUSE, WRITE_OFF),
  INSOLVENT("insolvent", LODGE_CLAIM, CORRECT_RECORD, WRITE_OFF),
  NO_ADDRESS("no-address", NEW_ADDRESS, LETTER, CALL),
  BOUNCED("bounced", NEW_ADDRESS, LETTER, CALL),
  COMPLAINED("complained", NEW_ADDRESS, LETTER, CALL),
  UNCONFIRMED_SEND("unconfirmed-send", TREAT_AS_SENT, SEND_AGAIN),
  SEND_REFUSED("send-refused", CHECK_SENDER, PAUSE),
  CALL_DUE("call-due", CALL, PAUSE),
  LETTER_DUE("letter-due", LETTER, PAUSE),
  PROMISE_BROKEN("promise-broken", CALL, PLAN, PAUSE, RESUME),
  PROMISE_TOO_LONG("promise-too-long", ACCEPT, PLAN, PROMISE, DECLINE, PAUSE, CALL),
  PAYMENT_ANNOUNCED("payment-announced", PAID, RESUME),
  OVERPAID("overpaid", PAID, RESUME),
  ADDRESS_GIVEN("address-given", NEW_ADDRESS, RECORD_RIGHT, CALL),
  REPLY_RECEIVED(
      "reply-received", DISPUTE, PAID, PROMISE, PLAN, NEW_ADDRESS, DOCUMENTS, PAUSE, RESUME, CALL),
  INVOICE_NOT_RECEIVED("invoice-not-received", RESUME, LETTER),
  OFFER_LAPSED("offer-lapsed", CALL, PAUSE, RESUME),
  PRECONDITION_MISSING(
      "precondition-missing", ANOTHER_STEP, LETTER, CALL, CORRECT_RECORD, REFUSE, PAUSE),
  CAP_BLOCKS("cap-blocks", CALL, LETTER, PAUSE),
  FACTS_MISSING("facts-missing", CORRECT_RECORD),
  RECORD_REJECTED("record-rejected", CORRECT_RECORD),
  FEED_STALE("feed-stale", CHECK_FEED),
  WORDING_REFUSED("wording-refused", PAUSE),
  AMOUNT_ABOVE_THRESHOLD("amount-above-threshold", RESUME, CALL, PAUSE),
  LIMITATION_NEAR("limitation-near", COURT, AGENCY, WRITE_OFF, RESUME),
  TIME_BARRED("time-barred", WRITE_OFF, RESUME),
  AGE_ABOVE_THRESHOLD("age-above-threshold", RESUME, AGENCY, COURT, WRITE_OFF);

  private final String word;
  private final List<Answer> answers;

  QuestionKind(String word, Answer... answers) {
    this.word = word;
    this.answers = List.of(answers);
  }

  /** Every answer that the owner may be offered; not each of them is possible every time. */
  public List<Answer> answers() {
    return answers;
  }

  /** Whether it asks the owner to do something by hand and to record it. */
  public boolean isTask() {
    return this == CALL_DUE || this == LETTER_DUE;
  }

  @Override
  public String word() {
    return word;
  }
}
