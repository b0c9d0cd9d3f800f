package dev.relance.finding;

import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Hours;
import dev.relance.law.RequiredContent.Content;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.StoppedFor;
import dev.relance.vocabulary.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Why a rule did not permit something: what it found, and what it expected. */
public sealed interface Finding {
  /** The reason's word in evidence and outbound events, such as closed-hours. */
  String reason();

  /**
   * There is no accepted record of the creditor.
   *
   * @param refusedFor why the last one was rejected; empty if there was none
   */
  record CreditorMissing(List<String> refusedFor) implements Finding {
    public CreditorMissing {
      refusedFor = List.copyOf(refusedFor);
    }

    @Override
    public String reason() {
      return "creditor-missing";
    }
  }

  /**
   * There is no accepted record of the debtor.
   *
   * @param refusedFor why the last one was rejected; empty if there was none
   */
  record DebtorMissing(String debtorId, List<String> refusedFor) implements Finding {
    public DebtorMissing {
      refusedFor = List.copyOf(refusedFor);
    }

    @Override
    public String reason() {
      return "debtor-missing";
    }
  }

  /**
   * The debtor's record stops all contact.
   *
   * @param until the last day, if there is one
   * @param asks what the law requires, in the words of its pack; empty for a house rule
   */
  record Stopped(StopKind kind, LocalDate since, Optional<LocalDate> until, Optional<String> asks)
      implements Finding {
    @Override
    public String reason() {
      return kind.word();
    }
  }

  /** The debtor asked for no more e-mail. */
  record OptedOut(LocalDate since) implements Finding {
    @Override
    public String reason() {
      return "opt-out";
    }
  }

  /** Somebody else was reached. */
  record WrongPerson(LocalDate since) implements Finding {
    @Override
    public String reason() {
      return "wrong-person";
    }
  }

  /** None of the debtor's addresses accepts mail any more. */
  record AddressesSuppressed() implements Finding {
    @Override
    public String reason() {
      return "address-suppressed";
    }
  }

  /** No address of the debtor is on record. */
  record NoAddress() implements Finding {
    @Override
    public String reason() {
      return "no-address";
    }
  }

  /** Neither a time zone nor a place of the debtor is known. */
  record ZoneUnknown() implements Finding {
    @Override
    public String reason() {
      return "zone-unknown";
    }
  }

  /**
   * The invoicing system has been silent for too long.
   *
   * @param within how long it may be silent
   * @param last when it last wrote, if known
   */
  record FeedStale(Duration within, Optional<Instant> last) implements Finding {
    @Override
    public String reason() {
      return "feed-stale";
    }
  }

  /** The outcome of the previous message is not known yet. */
  record SendUnsettled(String touchpoint) implements Finding {
    @Override
    public String reason() {
      return "send-unsettled";
    }
  }

  /** The operator stopped all messages to debtors. */
  record SendingStopped(StoppedFor whom) implements Finding {
    @Override
    public String reason() {
      return "sending-stopped";
    }
  }

  /** Other accounts that are due at the same time go first. */
  record BeforeItsTurn() implements Finding {
    @Override
    public String reason() {
      return "before-its-turn";
    }
  }

  /**
   * The mail service took no mail when the last messages were due.
   *
   * @param attempts how many in a row
   * @param pause how long to wait after the last of them
   */
  record PutOffLately(int attempts, Duration pause, Instant last) implements Finding {
    @Override
    public String reason() {
      return "put-off-lately";
    }
  }

  /**
   * The mail service refused the last messages.
   *
   * @param refusals how many in a row
   * @param pause how long to wait after the last of them
   */
  record RefusedLately(int refusals, Duration pause, Instant last) implements Finding {
    @Override
    public String reason() {
      return "refused-lately";
    }
  }

  /**
   * The debtor did not consent to a channel. Without a known region the law of every region counts.
   */
  record NoConsent(Channel channel, boolean isRegionKnown) implements Finding {
    @Override
    public String reason() {
      return "no-consent";
    }
  }

  /** Some days of silence follow a conversation with the debtor. */
  record ConversationLately(LocalDate last, int silentDays) implements Finding {
    @Override
    public String reason() {
      return "conversation-lately";
    }
  }

  /**
   * A limit on contacts is used up.
   *
   * @param counted how many contacts are in its window
   * @param last the day of the last of them
   */
  record LimitReached(ContactLimit limit, int counted, LocalDate last) implements Finding {
    @Override
    public String reason() {
      return "%d-in-%d-days".formatted(limit.max(), limit.days());
    }
  }

  /** The day has contact hours, but this is not one of them. */
  record ClosedHours(Hours open, ZonedDateTime local) implements Finding {
    @Override
    public String reason() {
      return "closed-hours";
    }
  }

  /** The day has no contact hours because of its weekday or a holiday. */
  record ClosedDay(ZonedDateTime local, Optional<Holiday> holiday) implements Finding {
    @Override
    public String reason() {
      return "closed-day";
    }
  }

  /** A public holiday and the place where it is kept. */
  record Holiday(String name, Place place) {}

  /** The invoice's record was rejected. */
  record InvoiceRefused(List<String> refusedFor) implements Finding {
    public InvoiceRefused {
      refusedFor = List.copyOf(refusedFor);
    }

    @Override
    public String reason() {
      return "record-rejected";
    }
  }

  /** Nothing is owed any more, or too much was paid. */
  record Paid(Money balance) implements Finding {
    @Override
    public String reason() {
      return "paid";
    }
  }

  record WrittenOff() implements Finding {
    @Override
    public String reason() {
      return "written-off";
    }
  }

  /** Somebody said that something is wrong with the invoice. */
  sealed interface Disputed extends Finding {
    /** What is wrong, in the words that were recorded. */
    Optional<Written> what();

    /** The disputed part; empty if all of the invoice is disputed. */
    Optional<Money> part();

    @Override
    default String reason() {
      return "disputed";
    }
  }

  /** The invoice's record says so. */
  record DisputeRecorded(LocalDate since, Optional<Written> what, Optional<Money> part)
      implements Disputed {}

  /** A decision record says so. */
  record DisputeDecided(Instant at, Optional<Written> what, Optional<Money> part)
      implements Disputed {}

  /** The debtor said so in a contact by hand. */
  record DisputeReported(Channel channel, Instant at, Optional<Written> what, Optional<Money> part)
      implements Disputed {}

  /** The debtor refused in a contact by hand to pay. */
  record PaymentRefused(Channel channel, Instant at, Optional<Written> what) implements Disputed {
    @Override
    public Optional<Money> part() {
      return Optional.empty();
    }
  }

  /** The debtor said that the invoice never arrived, and nobody sent it again since. */
  record InvoiceNotReceived(Channel channel, Instant at) implements Finding {
    @Override
    public String reason() {
      return "invoice-not-received";
    }
  }

  /** The debtor said that somebody there must still approve the invoice. */
  record WaitingForApproval(Instant at, LocalDate until) implements Finding {
    @Override
    public String reason() {
      return "waiting-for-approval";
    }
  }

  /** The invoice is on hold, until a last day or without an end. */
  record OnHold(Written why, Optional<LocalDate> until) implements Finding {
    @Override
    public String reason() {
      return "on-hold";
    }
  }

  /** The debtor wrote back, and the owner has not decided what follows. */
  record ReplyWaiting(Instant at) implements Finding {
    @Override
    public String reason() {
      return "reply-waiting";
    }
  }

  /** The owner or the debtor asked for a pause, until a last day or without an end. */
  record Paused(Instant at, Optional<LocalDate> until) implements Finding {
    @Override
    public String reason() {
      return "paused";
    }
  }

  /** Somebody said that the invoice is paid or settled, or soon will be. */
  sealed interface PaymentAnnounced extends Finding {
    @Override
    default String reason() {
      return "payment-announced";
    }
  }

  /** A decision record says that it is paid or settled. */
  record PaymentDecided(Instant at) implements PaymentAnnounced {}

  /** The debtor announced it in a contact by hand. */
  record PaymentReported(Instant at) implements PaymentAnnounced {}

  /**
   * More came in on settled invoices than was owed, and it covers what is next asked for on this
   * one.
   *
   * @param numbers of the invoices on which it came in
   * @param sum what came in too much on all of them
   */
  record Overpaid(List<String> numbers, Money sum) implements Finding {
    public Overpaid {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String reason() {
      return "overpaid";
    }
  }

  /** The claim may be time-barred. */
  record TimeBarred(LocalDate lastDay) implements Finding {
    @Override
    public String reason() {
      return "time-barred";
    }
  }

  /**
   * A promise can still be kept.
   *
   * @param by the promised day
   * @param sum empty when everything owed was promised
   */
  record PromisePending(LocalDate by, Optional<Money> sum) implements Finding {
    @Override
    public String reason() {
      return "promise-pending";
    }
  }

  /**
   * The owner agreed to a lower sum, and it can still be paid.
   *
   * @param sum for all invoices of the agreement together
   * @param until the last day, inclusive
   */
  record OfferOpen(Money sum, LocalDate until) implements Finding {
    @Override
    public String reason() {
      return "offer-open";
    }
  }

  /** A legal step was announced, and the owner has not said yet what became of it. */
  record StepAwaited(LegalStep step, LocalDate on) implements Finding {
    @Override
    public String reason() {
      return "step-awaited";
    }
  }

  /**
   * The owner took a legal step.
   *
   * @param step which one, if recorded
   * @param reference how the court or the agency names the case, if recorded
   */
  record StepTaken(Optional<LegalStep> step, LocalDate on, Optional<String> reference)
      implements Finding {
    @Override
    public String reason() {
      return "step-taken";
    }
  }

  /** The payment is collected automatically. */
  record AutoPay() implements Finding {
    @Override
    public String reason() {
      return "auto-pay";
    }
  }

  /** Too little is due for a message. */
  record BelowMinimum(Money due, Money minimum) implements Finding {
    @Override
    public String reason() {
      return "below-minimum";
    }
  }

  /**
   * The previous level is too recent.
   *
   * @param given to whom policy gives so many days, if it does not give them to everybody
   */
  record TooSoon(LocalDate last, int spacingDays, Optional<Regarded> given) implements Finding {
    @Override
    public String reason() {
      return "spacing";
    }
  }

  /**
   * The previous reminder to the debtor is too recent, whichever invoice it was about.
   *
   * @param given to whom policy gives so many days, if it does not give them to everybody
   */
  record RemindedLately(LocalDate last, int spacingDays, Optional<Regarded> given)
      implements Finding {
    @Override
    public String reason() {
      return "debtor-spacing";
    }
  }

  /** A reminder of something past due comes before the next round, and this goes out with it. */
  record ReminderSoon(LocalDate on) implements Finding {
    @Override
    public String reason() {
      return "reminder-soon";
    }
  }

  /**
   * A formal notice gives the debtor time, or a legal step is announced for a day to come.
   *
   * @param level of the notice or the announcement
   * @param until its last day, inclusive
   */
  record NoticeRunning(Level level, LocalDate until) implements Finding {
    @Override
    public String reason() {
      return "notice-running";
    }
  }

  /**
   * A letter by post must come first.
   *
   * @param letter the day of the first letter, if there was one
   * @param waitDays full days that must pass after it
   */
  record LetterFirst(Optional<LocalDate> letter, int waitDays) implements Finding {
    @Override
    public String reason() {
      return "post-first";
    }
  }

  /** Too few reminders have reached the debtor for this level. */
  record TooFewServed(long served, int needed) implements Finding {
    @Override
    public String reason() {
      return "too-few-served";
    }
  }

  /**
   * The level waits for the owner's approval.
   *
   * @param by whose approval it lacks
   */
  record ApprovalNeeded(Level level, Approvers by) implements Finding {
    @Override
    public String reason() {
      return "approval-needed";
    }
  }

  /**
   * An acknowledgement did not go out while it was worth a message.
   *
   * @param lastDay the last day on which it could, inclusive
   */
  record MomentPassed(LocalDate lastDay) implements Finding {
    @Override
    public String reason() {
      return "moment-passed";
    }
  }

  /** The step that the owner chose cannot be taken on its day yet. */
  sealed interface NotReadyForCourt extends Finding {
    /** The requirement, in the words of the pack. */
    String asks();

    @Override
    default String reason() {
      return "court-not-ready";
    }
  }

  /** The waiting days of a step before court run until a day. */
  record StepRuns(String step, LocalDate until, String asks) implements NotReadyForCourt {}

  /** A step before court was not taken, or not in a way that counts. */
  record StepMissing(String step, Gap gap, String asks) implements NotReadyForCourt {}

  /** The route is closed. */
  record RouteClosed(Obstacle obstacle, String asks) implements NotReadyForCourt {}

  /** The finished message says too little or too much. */
  sealed interface BadWording extends Finding {}

  /**
   * The message does not say what it must.
   *
   * @param sentence the words that it should contain
   */
  record ContentMissing(Content content, String sentence) implements BadWording {
    @Override
    public String reason() {
      return "missing-" + content.word();
    }
  }

  /**
   * The message says what it must not.
   *
   * @param said the words that were found
   */
  record TopicForbidden(Topic topic, String said) implements BadWording {
    @Override
    public String reason() {
      return "forbidden-" + topic.word();
    }
  }
}
