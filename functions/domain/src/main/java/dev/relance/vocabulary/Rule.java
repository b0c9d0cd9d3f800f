package dev.relance.vocabulary;

import java.util.Optional;

/** A rule that a message must pass before it goes out. */
public enum Rule implements Word {
  CREDITOR_KNOWN("creditor-known", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.FACTS_MISSING),
  DEBTOR_KNOWN("debtor-known", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.FACTS_MISSING),
  STOPPED("stopped", About.ACCOUNT, AskedBy.LAW, QuestionKind.STOPPED),
  OPTED_OUT("opted-out", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.STOPPED),
  RIGHT_PERSON("right-person", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.STOPPED),
  ADDRESS("address", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.NO_ADDRESS),
  TIME_ZONE("time-zone", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.FACTS_MISSING),
  FEED_FRESH("feed-fresh", About.ACCOUNT, AskedBy.HOUSE, QuestionKind.FEED_STALE),
  SENDING_STOPPED("sending-stopped", About.ACCOUNT, AskedBy.HOUSE),
  UNSETTLED_SEND("unsettled-send", About.ACCOUNT, AskedBy.HOUSE),
  REFUSED_LATELY("refused-lately", About.ACCOUNT, AskedBy.HOUSE),
  PUT_OFF_LATELY("put-off-lately", About.ACCOUNT, AskedBy.HOUSE),
  CONSENT("consent", About.ACCOUNT, AskedBy.LAW, QuestionKind.PRECONDITION_MISSING),
  COOL_DOWN("cool-down", About.ACCOUNT, AskedBy.LAW),
  DEBTOR_CAP("debtor-cap", About.ACCOUNT, AskedBy.LAW, QuestionKind.CAP_BLOCKS),
  DEBTOR_SPACING("debtor-spacing", About.ACCOUNT, AskedBy.HOUSE),
  TURN("turn", About.ACCOUNT, AskedBy.HOUSE),
  CONTACT_WINDOW("contact-window", About.ACCOUNT, AskedBy.LAW, QuestionKind.PRECONDITION_MISSING),

  RECORD_READABLE("record-readable", About.INVOICE, AskedBy.HOUSE, QuestionKind.RECORD_REJECTED),
  SETTLED("settled", About.INVOICE, AskedBy.HOUSE),
  DISPUTED("disputed", About.INVOICE, AskedBy.LAW, QuestionKind.DISPUTED),
  ON_HOLD("on-hold", About.INVOICE, AskedBy.HOUSE),
  PAUSED("paused", About.INVOICE, AskedBy.HOUSE),
  REPLY_WAITING("reply-waiting", About.INVOICE, AskedBy.HOUSE),
  PAYMENT_ANNOUNCED(
      "payment-announced", About.INVOICE, AskedBy.HOUSE, QuestionKind.PAYMENT_ANNOUNCED),
  OVERPAID("overpaid", About.INVOICE, AskedBy.HOUSE, QuestionKind.OVERPAID),
  INVOICE_RECEIVED(
      "invoice-received", About.INVOICE, AskedBy.HOUSE, QuestionKind.INVOICE_NOT_RECEIVED),
  TIME_BARRED("time-barred", About.INVOICE, AskedBy.LAW, QuestionKind.TIME_BARRED),
  PROMISE_PENDING("promise-pending", About.INVOICE, AskedBy.HOUSE),
  OFFER_OPEN("offer-open", About.INVOICE, AskedBy.HOUSE),
  AUTO_PAY("auto-pay", About.INVOICE, AskedBy.HOUSE),
  TOLERANCE("tolerance", About.INVOICE, AskedBy.HOUSE),
  SPACING("spacing", About.INVOICE, AskedBy.HOUSE),
  NOTICE_RUNNING("notice-running", About.INVOICE, AskedBy.HOUSE),
  INVOICE_CAP("invoice-cap", About.INVOICE, AskedBy.LAW, QuestionKind.CAP_BLOCKS),
  POST_FIRST("post-first", About.INVOICE, AskedBy.LAW, QuestionKind.PRECONDITION_MISSING),
  STEP_ANNOUNCED("step-announced", About.INVOICE, AskedBy.HOUSE, QuestionKind.STEP_ANNOUNCED),
  STEP_TAKEN("step-taken", About.INVOICE, AskedBy.LAW),
  PRECONDITION("precondition", About.INVOICE, AskedBy.HOUSE, QuestionKind.PRECONDITION_MISSING),
  APPROVAL("approval", About.INVOICE, AskedBy.HOUSE, QuestionKind.APPROVAL_NEEDED),
  COURT_READY("court-ready", About.INVOICE, AskedBy.LAW, QuestionKind.PRECONDITION_MISSING),

  /** What the finished message says, checked once more before it goes out. */
  WORDING("wording", About.MESSAGE, AskedBy.LAW, QuestionKind.WORDING_REFUSED);

  private final String word;
  private final About about;
  private final AskedBy askedBy;
  private final Optional<QuestionKind> question;

  Rule(String word, About about, AskedBy askedBy) {
    this.word = word;
    this.about = about;
    this.askedBy = askedBy;
    this.question = Optional.empty();
  }

  Rule(String word, About about, AskedBy askedBy, QuestionKind question) {
    this.word = word;
    this.about = about;
    this.askedBy = askedBy;
    this.question = Optional.of(question);
  }

  @Override
  public String word() {
    return word;
  }

  /** What it is asked about. */
  public About about() {
    return about;
  }

  /** Whether a law may require it; all others are house rules. */
  public boolean mayBeLaw() {
    return askedBy == AskedBy.LAW;
  }

  /** The question that it puts to the owner, if it does. */
  public Optional<QuestionKind> question() {
    return question;
  }

  /** Whether the owner may leave its house part aside. */
  public boolean mayBeLeftAside() {
    return switch (this) {
      case FEED_FRESH,
          DEBTOR_CAP,
          DEBTOR_SPACING,
          CONTACT_WINDOW,
          TOLERANCE,
          SPACING,
          INVOICE_CAP,
          COURT_READY ->
          true;
      case CREDITOR_KNOWN,
          DEBTOR_KNOWN,
          STOPPED,
          OPTED_OUT,
          RIGHT_PERSON,
          ADDRESS,
          TIME_ZONE,
          SENDING_STOPPED,
          TURN,
          UNSETTLED_SEND,
          REFUSED_LATELY,
          PUT_OFF_LATELY,
          CONSENT,
          COOL_DOWN,
          RECORD_READABLE,
          SETTLED,
          DISPUTED,
          ON_HOLD,
          PAUSED,
          REPLY_WAITING,
          PAYMENT_ANNOUNCED,
          OVERPAID,
          INVOICE_RECEIVED,
          TIME_BARRED,
          PROMISE_PENDING,
          OFFER_OPEN,
          AUTO_PAY,
          NOTICE_RUNNING,
          POST_FIRST,
          STEP_ANNOUNCED,
          STEP_TAKEN,
          PRECONDITION,
          APPROVAL,
          WORDING ->
          false;
    };
  }

  /** What a rule is asked about. */
  public enum About {
    /** The account as a whole, once. */
    ACCOUNT,
    /** Each invoice, with the level that is due on it. */
    INVOICE,
    /** The finished message. */
    MESSAGE
  }

  private enum AskedBy {
    HOUSE,
    LAW
  }
}
