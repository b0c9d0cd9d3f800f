package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Finding.Holiday;
import dev.relance.finding.Regarded;
import dev.relance.invoice.Ids;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.Citation;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Hours;
import dev.relance.law.RequiredContent.Content;
import dev.relance.law.Source;
import dev.relance.money.MoneyCodec;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.StoppedFor;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Writes and reads what a rule found, as evidence and states keep it: a word and its values. */
public final class FindingCodec {
  private FindingCodec() {}

  /** The members of a finding. */
  public static Map<String, Object> members(Finding finding) {
    return values(new Members().with("finding", FindingWord.of(finding)), finding).all();
  }

  /** The members of a source. */
  public static Map<String, Object> members(Source source) {
    return members(new Members(), source).all();
  }

  /** With the members of a source. */
  static Members members(Members members, Source source) {
    return members
        .with("cites", source.citation().text())
        .with("sources", source.citation().keys())
        .with("origin", source.origin())
        .with("isVerified", source.verified());
  }

  /** The source that {@link #members(Source)} wrote. */
  public static Source source(Document s) {
    return new Source(
        Citation.read(s), s.word("origin", Source.Origin.class), s.isTrue("isVerified"));
  }

  private static Members values(Members to, Finding finding) {
    return switch (finding) {
      case Finding.CreditorMissing(var refusedFor) -> to.with("refusedFor", refusedFor);
      case Finding.DebtorMissing(var debtor, var refusedFor) ->
          to.with("debtor", debtor).with("refusedFor", refusedFor);
      case Finding.Stopped(var stop, var since, var until, var asks) ->
          to.with("stop", stop).with("since", since).with("until", until).with("asks", asks);
      case Finding.OptedOut(var since) -> to.with("since", since);
      case Finding.WrongPerson(var since) -> to.with("since", since);
      case Finding.AddressesSuppressed() -> to;
      case Finding.NoAddress() -> to;
      case Finding.ZoneUnknown() -> to;
      case Finding.FeedStale(var within, var last) ->
          to.with("withinMinutes", within.toMinutes()).with("lastAt", last);
      case Finding.SendUnsettled(var touchpoint) -> to.with("touchpoint", touchpoint);
      case Finding.RefusedLately(var refusals, var pause, var last) ->
          to.with("refusals", (long) refusals)
              .with("pauseMinutes", pause.toMinutes())
              .with("lastAt", last);
      case Finding.SendingStopped(var whom) -> to.with("stoppedFor", whom);
      case Finding.BeforeItsTurn() -> to;
      case Finding.PutOffLately(var attempts, var pause, var last) ->
          to.with("attempts", (long) attempts)
              .with("pauseMinutes", pause.toMinutes())
              .with("lastAt", last);
      case Finding.NoConsent(var channel, var isRegionKnown) ->
          to.with("channel", channel).with("isRegionKnown", isRegionKnown);
      case Finding.ConversationLately(var last, var silentDays) ->
          to.with("last", last).with("silentDays", (long) silentDays);
      case Finding.LimitReached(var limit, var counted, var last) ->
          to.with("limit", limit(limit)).with("counted", (long) counted).with("last", last);
      case Finding.ClosedHours(var open, var local) -> local(to, local).with("open", hours(open));
      case Finding.ClosedDay(var local, var holiday) ->
          local(to, local).with("holiday", holiday, FindingCodec::holiday);
      case Finding.InvoiceRefused(var refusedFor) -> to.with("refusedFor", refusedFor);
      case Finding.Paid(var balance) -> sum(to, "balance", balance);
      case Finding.WrittenOff() -> to;
      case Finding.DisputeRecorded(var since, var what, var part) ->
          dispute(to.with("since", since), what, part);
      case Finding.DisputeDecided(var at, var what, var part) ->
          dispute(to.with("at", at), what, part);
      case Finding.DisputeReported(var channel, var at, var what, var part) ->
          dispute(to.with("channel", channel).with("at", at), what, part);
      case Finding.PaymentRefused(var channel, var at, var what) ->
          dispute(to.with("channel", channel).with("at", at), what, Optional.empty());
      case Finding.InvoiceNotReceived(var channel, var at) ->
          to.with("channel", channel).with("at", at);
      case Finding.WaitingForApproval(var at, var until) -> to.with("at", at).with("until", until);
      case Finding.OnHold(var why, var until) -> to.with("why", why.text()).with("until", until);
      case Finding.ReplyWaiting(var at) -> to.with("at", at);
      case Finding.Paused(var at, var until) -> to.with("at", at).with("until", until);
      case Finding.PaymentDecided(var at) -> to.with("at", at);
      case Finding.PaymentReported(var at) -> to.with("at", at);
      case Finding.Overpaid(var numbers, var sum) -> sum(to.with("numbers", numbers), "sum", sum);
      case Finding.TimeBarred(var lastDay) -> to.with("lastDay", lastDay);
      case Finding.PromisePending(var by, var sum) ->
          to.with("by", by).with("sum", sum, MoneyCodec::members);
      case Finding.OfferOpen(var sum, var until) -> sum(to, "sum", sum).with("until", until);
      case Finding.StepAwaited(var step, var on) -> to.with("step", step).with("on", on);
      case Finding.StepTaken(var step, var on, var reference) ->
          to.with("step", step).with("on", on).with("reference", reference);
      case Finding.AutoPay() -> to;
      case Finding.BelowMinimum(var due, var minimum) ->
          sum(sum(to, "due", due), "minimum", minimum);
      case Finding.TooSoon(var last, var spacingDays, var given) ->
          to.with("last", last)
              .with("spacingDays", (long) spacingDays)
              .with("given", given, RegardedCodec::members);
      case Finding.RemindedLately(var last, var spacingDays, var given) ->
          to.with("last", last)
              .with("spacingDays", (long) spacingDays)
              .with("given", given, RegardedCodec::members);
      case Finding.ReminderSoon(var on) -> to.with("on", on);
      case Finding.NoticeRunning(var level, var until) ->
          to.with("level", level).with("until", until);
      case Finding.LetterFirst(var letter, var waitDays) ->
          to.with("letter", letter).with("waitDays", (long) waitDays);
      case Finding.TooFewServed(var served, var needed) ->
          to.with("served", served).with("needed", (long) needed);
      case Finding.ApprovalNeeded(var level, var by) ->
          ApproversCodec.members(to.with("level", level), by);
      case Finding.MomentPassed(var lastDay) -> to.with("lastDay", lastDay);
      case Finding.StepRuns(var step, var until, var asks) ->
          to.with("step", step).with("until", until).with("asks", asks);
      case Finding.StepMissing(var step, var gap, var asks) ->
          to.with("step", step).with("gap", CourtCodec.members(gap)).with("asks", asks);
      case Finding.RouteClosed(var obstacle, var asks) ->
          to.with("obstacle", CourtCodec.members(obstacle)).with("asks", asks);
      case Finding.ContentMissing(var content, var sentence) ->
          to.with("content", content).with("sentence", sentence);
      case Finding.TopicForbidden(var topic, var said) ->
          to.with("topic", topic).with("said", said);
    };
  }

  private static Members dispute(Members to, Optional<Written> what, Optional<Money> part) {
    return to.with("what", what.map(Written::text)).with("part", part, MoneyCodec::members);
  }

  private static Optional<Regarded> given(Document f) {
    return f.optionalObject("given").map(RegardedCodec::read);
  }

  private static Optional<Written> what(Document f) {
    return f.optionalText("what").map(Written::new);
  }

  private static Optional<Money> part(Document f) {
    return f.optionalObject("part").map(MoneyCodec::read);
  }

  /** The finding that {@link #members(Finding)} wrote. */
  public static Finding read(Document f) {
    return switch (f.word("finding", FindingWord.class)) {
      case CREDITOR_MISSING -> new Finding.CreditorMissing(f.texts("refusedFor"));
      case DEBTOR_MISSING -> new Finding.DebtorMissing(f.text("debtor"), f.texts("refusedFor"));
      case STOPPED ->
          new Finding.Stopped(
              f.word("stop", StopKind.class),
              f.date("since"),
              f.optionalDate("until"),
              f.optionalText("asks"));
      case OPTED_OUT -> new Finding.OptedOut(f.date("since"));
      case WRONG_PERSON -> new Finding.WrongPerson(f.date("since"));
      case ADDRESSES_SUPPRESSED -> new Finding.AddressesSuppressed();
      case NO_ADDRESS -> new Finding.NoAddress();
      case ZONE_UNKNOWN -> new Finding.ZoneUnknown();
      case FEED_STALE ->
          new Finding.FeedStale(minutes(f, "withinMinutes"), f.optionalInstant("lastAt"));
      case SEND_UNSETTLED ->
          new Finding.SendUnsettled(f.read("touchpoint", Ids::requireTouchpoint));
      case REFUSED_LATELY ->
          new Finding.RefusedLately(
              f.whole("refusals"), minutes(f, "pauseMinutes"), f.instant("lastAt"));
      case SENDING_STOPPED -> new Finding.SendingStopped(f.word("stoppedFor", StoppedFor.class));
      case BEFORE_ITS_TURN -> new Finding.BeforeItsTurn();
      case PUT_OFF_LATELY ->
          new Finding.PutOffLately(
              f.whole("attempts"), minutes(f, "pauseMinutes"), f.instant("lastAt"));
      case NO_CONSENT ->
          new Finding.NoConsent(f.word("channel", Channel.class), f.isTrue("isRegionKnown"));
      case CONVERSATION_LATELY ->
          new Finding.ConversationLately(f.date("last"), f.whole("silentDays"));
      case LIMIT_REACHED ->
          new Finding.LimitReached(limit(f.object("limit")), f.whole("counted"), f.date("last"));
      case CLOSED_HOURS -> new Finding.ClosedHours(hours(f.object("open")), local(f));
      case CLOSED_DAY ->
          new Finding.ClosedDay(local(f), f.optionalObject("holiday").map(FindingCodec::holiday));
      case INVOICE_REFUSED -> new Finding.InvoiceRefused(f.texts("refusedFor"));
      case PAID -> new Finding.Paid(MoneyCodec.read(f.object("balance")));
      case WRITTEN_OFF -> new Finding.WrittenOff();
      case DISPUTE_RECORDED -> new Finding.DisputeRecorded(f.date("since"), what(f), part(f));
      case DISPUTE_DECIDED -> new Finding.DisputeDecided(f.instant("at"), what(f), part(f));
      case DISPUTE_REPORTED ->
          new Finding.DisputeReported(
              f.word("channel", Channel.class), f.instant("at"), what(f), part(f));
      case PAYMENT_REFUSED ->
          new Finding.PaymentRefused(f.word("channel", Channel.class), f.instant("at"), what(f));
      case INVOICE_NOT_RECEIVED ->
          new Finding.InvoiceNotReceived(f.word("channel", Channel.class), f.instant("at"));
      case WAITING_FOR_APPROVAL -> new Finding.WaitingForApproval(f.instant("at"), f.date("until"));
      case ON_HOLD -> new Finding.OnHold(new Written(f.text("why")), f.optionalDate("until"));
      case REPLY_WAITING -> new Finding.ReplyWaiting(f.instant("at"));
      case PAUSED -> new Finding.Paused(f.instant("at"), f.optionalDate("until"));
      case PAYMENT_DECIDED -> new Finding.PaymentDecided(f.instant("at"));
      case PAYMENT_REPORTED -> new Finding.PaymentReported(f.instant("at"));
      case OVERPAID -> new Finding.Overpaid(f.texts("numbers"), MoneyCodec.read(f.object("sum")));
      case TIME_BARRED -> new Finding.TimeBarred(f.date("lastDay"));
      case PROMISE_PENDING ->
          new Finding.PromisePending(f.date("by"), f.optionalObject("sum").map(MoneyCodec::read));
      case OFFER_OPEN -> new Finding.OfferOpen(MoneyCodec.read(f.object("sum")), f.date("until"));
      case STEP_AWAITED -> new Finding.StepAwaited(f.word("step", LegalStep.class), f.date("on"));
      case STEP_TAKEN ->
          new Finding.StepTaken(
              f.optionalWord("step", LegalStep.class), f.date("on"), f.optionalText("reference"));
      case AUTO_PAY -> new Finding.AutoPay();
      case BELOW_MINIMUM ->
          new Finding.BelowMinimum(
              MoneyCodec.read(f.object("due")), MoneyCodec.read(f.object("minimum")));
      case TOO_SOON -> new Finding.TooSoon(f.date("last"), f.whole("spacingDays"), given(f));
      case REMINDED_LATELY ->
          new Finding.RemindedLately(f.date("last"), f.whole("spacingDays"), given(f));
      case REMINDER_SOON -> new Finding.ReminderSoon(f.date("on"));
      case NOTICE_RUNNING ->
          new Finding.NoticeRunning(f.word("level", Level.class), f.date("until"));
      case LETTER_FIRST -> new Finding.LetterFirst(f.optionalDate("letter"), f.whole("waitDays"));
      case TOO_FEW_SERVED -> new Finding.TooFewServed(f.whole("served"), f.whole("needed"));
      case APPROVAL_NEEDED ->
          new Finding.ApprovalNeeded(f.word("level", Level.class), ApproversCodec.read(f));
      case MOMENT_PASSED -> new Finding.MomentPassed(f.date("lastDay"));
      case STEP_RUNS -> new Finding.StepRuns(f.text("step"), f.date("until"), f.text("asks"));
      case STEP_MISSING ->
          new Finding.StepMissing(f.text("step"), CourtCodec.gap(f.object("gap")), f.text("asks"));
      case ROUTE_CLOSED ->
          new Finding.RouteClosed(CourtCodec.obstacle(f.object("obstacle")), f.text("asks"));
      case CONTENT_MISSING ->
          new Finding.ContentMissing(f.word("content", Content.class), f.text("sentence"));
      case TOPIC_FORBIDDEN ->
          new Finding.TopicForbidden(f.word("topic", Topic.class), f.text("said"));
    };
  }

  static Map<String, Object> limit(ContactLimit limit) {
    return new Members()
        .with("per", limit.per())
        .with("max", (long) limit.max())
        .with("days", (long) limit.days())
        .with("channels", limit.channels().set().stream().sorted().toList())
        .all();
  }

  static ContactLimit limit(Document l) {
    return new ContactLimit(
        l.word("per", Cap.Per.class),
        l.whole("max"),
        l.whole("days"),
        Channels.of(l.texts("channels")));
  }

  private static Members sum(Members to, String name, Money sum) {
    return to.with(name, MoneyCodec.members(sum));
  }

  /** No member means until the end of the day. */
  private static Map<String, Object> hours(Hours open) {
    return new Members()
        .with("from", open.from().toString())
        .with(
            "until",
            Optional.of(open.until()).filter(u -> !u.equals(LocalTime.MAX)).map(Object::toString))
        .all();
  }

  private static Hours hours(Document h) {
    return new Hours(
        h.read("from", LocalTime::parse),
        h.optionalText("until").map(LocalTime::parse).orElse(LocalTime.MAX));
  }

  private static Members local(Members to, ZonedDateTime local) {
    return to.with("at", local.toInstant()).with("timeZone", local.getZone().getId());
  }

  private static ZonedDateTime local(Document f) {
    return f.instant("at").atZone(f.read("timeZone", ZoneId::of));
  }

  private static Map<String, Object> holiday(Holiday holiday) {
    return new Members()
        .with("name", holiday.name())
        .with("country", holiday.place().country())
        .with("region", holiday.place().region())
        .all();
  }

  private static Holiday holiday(Document h) {
    return new Holiday(h.text("name"), new Place(h.text("country"), h.optionalText("region")));
  }

  private static Duration minutes(Document f, String name) {
    return Duration.ofMinutes(f.whole(name));
  }

  /** The word of each kind of finding. */
  enum FindingWord implements Word {
    CREDITOR_MISSING("creditor-missing"),
    DEBTOR_MISSING("debtor-missing"),
    STOPPED("stopped"),
    OPTED_OUT("opted-out"),
    WRONG_PERSON("wrong-person"),
    ADDRESSES_SUPPRESSED("addresses-suppressed"),
    NO_ADDRESS("no-address"),
    ZONE_UNKNOWN("zone-unknown"),
    FEED_STALE("feed-stale"),
    SEND_UNSETTLED("send-unsettled"),
    REFUSED_LATELY("refused-lately"),
    SENDING_STOPPED("sending-stopped"),
    BEFORE_ITS_TURN("before-its-turn"),
    PUT_OFF_LATELY("put-off-lately"),
    NO_CONSENT("no-consent"),
    CONVERSATION_LATELY("conversation-lately"),
    LIMIT_REACHED("limit-reached"),
    CLOSED_HOURS("closed-hours"),
    CLOSED_DAY("closed-day"),
    INVOICE_REFUSED("invoice-refused"),
    PAID("paid"),
    WRITTEN_OFF("written-off"),
    DISPUTE_RECORDED("dispute-recorded"),
    DISPUTE_DECIDED("dispute-decided"),
    DISPUTE_REPORTED("dispute-reported"),
    PAYMENT_REFUSED("payment-refused"),
    INVOICE_NOT_RECEIVED("invoice-not-received"),
    WAITING_FOR_APPROVAL("waiting-for-approval"),
    ON_HOLD("on-hold"),
    REPLY_WAITING("reply-waiting"),
    PAUSED("paused"),
    PAYMENT_DECIDED("payment-decided"),
    PAYMENT_REPORTED("payment-reported"),
    OVERPAID("overpaid"),
    TIME_BARRED("time-barred"),
    PROMISE_PENDING("promise-pending"),
    OFFER_OPEN("offer-open"),
    STEP_AWAITED("step-awaited"),
    STEP_TAKEN("step-taken"),
    AUTO_PAY("auto-pay"),
    BELOW_MINIMUM("below-minimum"),
    TOO_SOON("too-soon"),
    REMINDED_LATELY("reminded-lately"),
    REMINDER_SOON("reminder-soon"),
    NOTICE_RUNNING("notice-running"),
    LETTER_FIRST("letter-first"),
    TOO_FEW_SERVED("too-few-served"),
    APPROVAL_NEEDED("approval-needed"),
    MOMENT_PASSED("moment-passed"),
    STEP_RUNS("step-runs"),
    STEP_MISSING("step-missing"),
    ROUTE_CLOSED("route-closed"),
    CONTENT_MISSING("content-missing"),
    TOPIC_FORBIDDEN("topic-forbidden");

    private final String word;

    FindingWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    static FindingWord of(Finding finding) {
      return switch (finding) {
        case Finding.CreditorMissing _ -> CREDITOR_MISSING;
        case Finding.DebtorMissing _ -> DEBTOR_MISSING;
        case Finding.Stopped _ -> STOPPED;
        case Finding.OptedOut _ -> OPTED_OUT;
        case Finding.WrongPerson _ -> WRONG_PERSON;
        case Finding.AddressesSuppressed _ -> ADDRESSES_SUPPRESSED;
        case Finding.NoAddress _ -> NO_ADDRESS;
        case Finding.ZoneUnknown _ -> ZONE_UNKNOWN;
        case Finding.FeedStale _ -> FEED_STALE;
        case Finding.SendUnsettled _ -> SEND_UNSETTLED;
        case Finding.RefusedLately _ -> REFUSED_LATELY;
        case Finding.SendingStopped _ -> SENDING_STOPPED;
        case Finding.BeforeItsTurn _ -> BEFORE_ITS_TURN;
        case Finding.PutOffLately _ -> PUT_OFF_LATELY;
        case Finding.NoConsent _ -> NO_CONSENT;
        case Finding.ConversationLately _ -> CONVERSATION_LATELY;
        case Finding.LimitReached _ -> LIMIT_REACHED;
        case Finding.ClosedHours _ -> CLOSED_HOURS;
        case Finding.ClosedDay _ -> CLOSED_DAY;
        case Finding.InvoiceRefused _ -> INVOICE_REFUSED;
        case Finding.Paid _ -> PAID;
        case Finding.WrittenOff _ -> WRITTEN_OFF;
        case Finding.DisputeRecorded _ -> DISPUTE_RECORDED;
        case Finding.DisputeDecided _ -> DISPUTE_DECIDED;
        case Finding.DisputeReported _ -> DISPUTE_REPORTED;
        case Finding.PaymentRefused _ -> PAYMENT_REFUSED;
        case Finding.InvoiceNotReceived _ -> INVOICE_NOT_RECEIVED;
        case Finding.WaitingForApproval _ -> WAITING_FOR_APPROVAL;
        case Finding.OnHold _ -> ON_HOLD;
        case Finding.ReplyWaiting _ -> REPLY_WAITING;
        case Finding.Paused _ -> PAUSED;
        case Finding.PaymentDecided _ -> PAYMENT_DECIDED;
        case Finding.PaymentReported _ -> PAYMENT_REPORTED;
        case Finding.Overpaid _ -> OVERPAID;
        case Finding.TimeBarred _ -> TIME_BARRED;
        case Finding.PromisePending _ -> PROMISE_PENDING;
        case Finding.OfferOpen _ -> OFFER_OPEN;
        case Finding.StepAwaited _ -> STEP_AWAITED;
        case Finding.StepTaken _ -> STEP_TAKEN;
        case Finding.AutoPay _ -> AUTO_PAY;
        case Finding.BelowMinimum _ -> BELOW_MINIMUM;
        case Finding.TooSoon _ -> TOO_SOON;
        case Finding.RemindedLately _ -> REMINDED_LATELY;
        case Finding.ReminderSoon _ -> REMINDER_SOON;
        case Finding.NoticeRunning _ -> NOTICE_RUNNING;
        case Finding.LetterFirst _ -> LETTER_FIRST;
        case Finding.TooFewServed _ -> TOO_FEW_SERVED;
        case Finding.ApprovalNeeded _ -> APPROVAL_NEEDED;
        case Finding.MomentPassed _ -> MOMENT_PASSED;
        case Finding.StepRuns _ -> STEP_RUNS;
        case Finding.StepMissing _ -> STEP_MISSING;
        case Finding.RouteClosed _ -> ROUTE_CLOSED;
        case Finding.ContentMissing _ -> CONTENT_MISSING;
        case Finding.TopicForbidden _ -> TOPIC_FORBIDDEN;
      };
    }
  }
}
