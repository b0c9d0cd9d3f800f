package dev.relance.wording;

import dev.relance.finding.Approvers;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Regarded;
import dev.relance.law.Channels;
import dev.relance.law.Hours;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.StoppedFor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a rule found and what it expected, in the words of a language, without a full stop.
 *
 * @param zone the zone for moments
 */
public record FindingWords(Wording wording, ZoneId zone) {
  /** What was found. */
  public String found(Finding finding) {
    return switch (finding) {
      case Finding.CreditorMissing missing ->
          say("found.creditor-missing", Map.of("reasons", plain(missing.refusedFor())));
      case Finding.DebtorMissing missing ->
          say(
              "found.debtor-missing",
              Map.of("debtor", plain(missing.debtorId()), "reasons", plain(missing.refusedFor())));
      case Finding.Stopped stopped ->
          say(
              "found.stopped",
              Map.of(
                  "stop", wording.say("stop." + stopped.kind().word()),
                  "since", day(stopped.since()),
                  "until", day(stopped.until())));
      case Finding.OptedOut(LocalDate since) -> say("found.opted-out", Map.of("since", day(since)));
      case Finding.WrongPerson(LocalDate since) ->
          say("found.wrong-person", Map.of("since", day(since)));
      case Finding.AddressesSuppressed() -> wording.say("found.addresses-suppressed");
      case Finding.NoAddress() -> wording.say("found.no-address");
      case Finding.ZoneUnknown() -> wording.say("found.zone-unknown");
      case Finding.FeedStale stale ->
          say(
              "found.feed-stale",
              Map.of("last", stale.last().<Object>map(this::moment).orElse("")));
      case Finding.SendUnsettled(String touchpoint) ->
          say("found.send-unsettled", Map.of("message", touchpoint));
      case Finding.RefusedLately refused ->
          say("found.refused-lately", Map.of("last", moment(refused.last())));
      case Finding.SendingStopped(StoppedFor whom) ->
          say("found.sending-stopped", Map.of("isForAll", whom == StoppedFor.EVERY_CREDITOR));
      case Finding.BeforeItsTurn() -> wording.say("found.before-its-turn");
      case Finding.PutOffLately putOff ->
          say("found.put-off-lately", Map.of("last", moment(putOff.last())));
      case Finding.NoConsent none ->
          say("found.no-consent", Map.of("isRegionKnown", none.isRegionKnown()));
      case Finding.ConversationLately spoke ->
          say("found.conversation-lately", Map.of("last", day(spoke.last())));
      case Finding.LimitReached reached ->
          say(
              "found.limit-reached",
              Map.of(
                  "contacts", wording.count("count.contacts", reached.counted()),
                  "last", day(reached.last())));
      case Finding.ClosedHours closed ->
          say("found.closed-hours", Map.of("local", local(closed.local())));
      case Finding.ClosedDay closed ->
          say(
              "found.closed-day",
              Map.of(
                  "local",
                  local(closed.local()),
                  "day",
                  closed
                      .holiday()
                      .map(this::holiday)
                      .orElseGet(() -> wording.weekday(closed.local().toLocalDate()))));
      case Finding.InvoiceRefused refused -> plain(refused.refusedFor());
      case Finding.Paid(Money balance) ->
          say("found.paid", Map.of("balance", wording.money(balance)));
      case Finding.WrittenOff() -> wording.say("found.written-off");
      case Finding.Disputed disputed -> disputed(disputed);
      case Finding.OnHold hold ->
          say("found.on-hold", Map.of("why", plain(hold.why().text()), "until", day(hold.until())));
      case Finding.ReplyWaiting reply ->
          say("found.reply-waiting", Map.of("at", moment(reply.at())));
      case Finding.Paused paused ->
          say("found.paused", Map.of("at", moment(paused.at()), "until", day(paused.until())));
      case Finding.PaymentDecided(Instant at) ->
          say("found.payment-decided", Map.of("at", moment(at)));
      case Finding.PaymentReported(Instant at) ->
          say("found.payment-reported", Map.of("at", moment(at)));
      case Finding.InvoiceNotReceived missing ->
          say(
              "found.invoice-not-received",
              Map.of("by", by(missing.channel()), "at", moment(missing.at())));
      case Finding.WaitingForApproval waiting ->
          say(
              "found.waiting-for-approval",
              Map.of("at", moment(waiting.at()), "until", day(waiting.until())));
      case Finding.Overpaid(var numbers, var sum) ->
          say(
              "found.overpaid",
              Map.of(
                  "sum",
                  wording.money(sum),
                  "numbers",
                  wording.and(numbers.stream().map(FindingWords::plain).toList())));
      case Finding.TimeBarred(LocalDate lastDay) ->
          say("found.time-barred", Map.of("day", day(lastDay)));
      case Finding.PromisePending promised ->
          say(
              "found.promise-pending",
              Map.of(
                  "sum", promised.sum().map(wording::money).orElse(""),
                  "by", day(promised.by())));
      case Finding.OfferOpen offer ->
          say(
              "found.offer-open",
              Map.of("sum", wording.money(offer.sum()), "until", day(offer.until())));
      case Finding.StepAwaited awaited ->
          say("found.step-awaited", Map.of("step", named(awaited.step()), "on", day(awaited.on())));
      case Finding.StepTaken taken ->
          say(
              "found.step-taken",
              Map.of(
                  "step", taken.step().map(this::named).orElse(""),
                  "on", day(taken.on()),
                  "reference", taken.reference().map(FindingWords::plain).orElse("")));
      case Finding.AutoPay() -> wording.say("found.auto-pay");
      case Finding.BelowMinimum small ->
          say("found.below-minimum", Map.of("due", wording.money(small.due())));
      case Finding.TooSoon soon -> say("found.too-soon", Map.of("last", day(soon.last())));
      case Finding.RemindedLately lately ->
          say("found.reminded-lately", Map.of("last", day(lately.last())));
      case Finding.ReminderSoon(LocalDate on) -> say("found.reminder-soon", Map.of("on", day(on)));
      case Finding.NoticeRunning running ->
          say(
              "found.notice-running",
              Map.of("level", level(running.level()), "until", day(running.until())));
      case Finding.LetterFirst first ->
          say("found.letter-first", Map.of("letter", day(first.letter())));
      case Finding.TooFewServed few -> say("found.too-few-served", Map.of("n", few.served()));
      case Finding.ApprovalNeeded(_, Approvers.Second(var first, var on, _, _)) ->
          say("found.approved-once", Map.of("owner", plain(first), "on", day(on)));
      case Finding.ApprovalNeeded _ -> wording.say("found.approval-needed");
      case Finding.MomentPassed(LocalDate lastDay) ->
          say("found.moment-passed", Map.of("day", day(lastDay)));
      case Finding.NotReadyForCourt court -> new CourtWords(wording).of(court);
      case Finding.ContentMissing _ -> wording.say("found.content-missing");
      case Finding.TopicForbidden forbidden ->
          say("found.topic-forbidden", Map.of("said", plain(forbidden.said())));
    };
  }

  /** What was expected. */
  public String expected(Finding finding) {
    return switch (finding) {
      case Finding.CreditorMissing _ -> wording.say("expected.creditor-missing");
      case Finding.DebtorMissing _ -> wording.say("expected.debtor-missing");
      case Finding.Stopped stopped ->
          stopped.asks().map(FindingWords::plain).orElseGet(() -> wording.say("expected.stopped"));
      case Finding.OptedOut _ -> wording.say("expected.opted-out");
      case Finding.WrongPerson _ -> wording.say("expected.wrong-person");
      case Finding.AddressesSuppressed() -> wording.say("expected.addresses-suppressed");
      case Finding.NoAddress() -> wording.say("expected.no-address");
      case Finding.ZoneUnknown() -> wording.say("expected.zone-unknown");
      case Finding.FeedStale stale ->
          say(
              "expected.feed-stale",
              Map.of("hours", wording.count("count.hours", stale.within().toHours())));
      case Finding.SendUnsettled _ -> wording.say("expected.send-unsettled");
      case Finding.RefusedLately refused ->
          say(
              "expected.refused-lately",
              Map.of(
                  "minutes", wording.count("count.minutes", refused.pause().toMinutes()),
                  "refusals", wording.count("count.refusals", refused.refusals())));
      case Finding.SendingStopped _ -> wording.say("expected.sending-stopped");
      case Finding.BeforeItsTurn() -> wording.say("expected.before-its-turn");
      case Finding.PutOffLately putOff ->
          say(
              "expected.put-off-lately",
              Map.of("minutes", wording.count("count.minutes", putOff.pause().toMinutes())));
      case Finding.NoConsent none -> say("expected.no-consent", Map.of("by", by(none.channel())));
      case Finding.ConversationLately spoke ->
          say("expected.conversation-lately", Map.of("days", days(spoke.silentDays())));
      case Finding.LimitReached reached -> limit(reached.limit());
      case Finding.ClosedHours closed -> hours(closed.open(), closed.local().toLocalDate());
      case Finding.ClosedDay _ -> wording.say("expected.closed-day");
      case Finding.InvoiceRefused _ -> wording.say("expected.invoice-refused");
      case Finding.Paid _, Finding.WrittenOff _ -> wording.say("expected.settled");
      case Finding.Disputed _ -> wording.say("expected.disputed");
      case Finding.OnHold _ -> wording.say("expected.on-hold");
      case Finding.ReplyWaiting _ -> wording.say("expected.reply-waiting");
      case Finding.Paused _ -> wording.say("expected.paused");
      case Finding.PaymentAnnounced _ -> wording.say("expected.payment-announced");
      case Finding.InvoiceNotReceived _ -> wording.say("expected.invoice-not-received");
      case Finding.WaitingForApproval _ -> wording.say("expected.waiting-for-approval");
      case Finding.Overpaid _ -> wording.say("expected.overpaid");
      case Finding.TimeBarred _ -> wording.say("expected.time-barred");
      case Finding.PromisePending _ -> wording.say("expected.promise-pending");
      case Finding.OfferOpen _ -> wording.say("expected.offer-open");
      case Finding.StepAwaited _ -> wording.say("expected.step-awaited");
      case Finding.StepTaken _ -> wording.say("expected.step-taken");
      case Finding.AutoPay() -> wording.say("expected.auto-pay");
      case Finding.BelowMinimum small ->
          say("expected.below-minimum", Map.of("minimum", wording.money(small.minimum())));
      case Finding.TooSoon soon ->
          say(
              "expected.too-soon",
              Map.of("days", days(soon.spacingDays()), "given", given(soon.given())));
      case Finding.RemindedLately lately ->
          say(
              "expected.reminded-lately",
              Map.of("days", days(lately.spacingDays()), "given", given(lately.given())));
      case Finding.ReminderSoon _ -> wording.say("expected.reminder-soon");
      case Finding.NoticeRunning _ -> wording.say("expected.notice-running");
      case Finding.LetterFirst first ->
          say(
              "expected.letter-first",
              Map.of("days", first.waitDays() == 0 ? "" : days(first.waitDays())));
      case Finding.TooFewServed few -> wording.count("expected.too-few-served", few.needed());
      case Finding.ApprovalNeeded needed ->
          say(
              "expected.approval-needed",
              Map.of("level", level(needed.level()), "two", needed.by().areTwo()));
      case Finding.MomentPassed _ -> wording.say("expected.moment-passed");
      case Finding.NotReadyForCourt court -> plain(court.asks());
      case Finding.ContentMissing missing ->
          say("expected.content-missing", Map.of("sentence", plain(missing.sentence())));
      case Finding.TopicForbidden _ -> wording.say("expected.topic-forbidden");
    };
  }

  /** A limit on contacts: at most 2 electronic contacts per debtor in 7 days. */
  public String limit(ContactLimit limit) {
    return say(
        "expected.limit",
        Map.of(
            "contacts", contacts(limit.channels(), limit.max()),
            "per", wording.say("per." + limit.per().word()),
            "days", days(limit.days())));
  }

  private String contacts(Channels channels, int max) {
    if (channels.equals(Channels.ALL)) {
      return wording.count("count.contacts", max);
    }
    return channels.equals(Channels.ELECTRONIC)
        ? wording.count("count.electronic-contacts", max)
        : say(
            "contacts.by",
            Map.of(
                "contacts",
                wording.count("count.contacts", max),
                "channels",
                wording.or(channels.set().stream().sorted().map(this::by).toList())));
  }

  private String disputed(Finding.Disputed disputed) {
    return switch (disputed) {
      case Finding.DisputeRecorded recorded ->
          say("found.dispute-recorded", dispute(disputed, Map.of("since", day(recorded.since()))));
      case Finding.DisputeDecided decided ->
          say("found.dispute-decided", dispute(disputed, Map.of("at", moment(decided.at()))));
      case Finding.DisputeReported reported ->
          say(
              "found.dispute-reported",
              dispute(disputed, Map.of("by", by(reported.channel()), "at", moment(reported.at()))));
      case Finding.PaymentRefused refused ->
          say(
              "found.payment-refused",
              dispute(disputed, Map.of("by", by(refused.channel()), "at", moment(refused.at()))));
    };
  }

  private Map<String, ?> dispute(Finding.Disputed disputed, Map<String, ?> facts) {
    var all = new HashMap<String, Object>(facts);
    all.put("what", disputed.what().map(what -> plain(what.text())).orElse(""));
    all.put("part", disputed.part().map(wording::money).orElse(""));
    return all;
  }

  private String hours(Hours open, LocalDate day) {
    return say(
        "expected.closed-hours",
        Map.of(
            "from", open.from().toString(),
            "until", open.until().equals(LocalTime.MAX) ? "" : open.until().toString(),
            "day", day(day)));
  }

  private String holiday(Finding.Holiday holiday) {
    return "%s (%s)".formatted(plain(holiday.name()), holiday.place());
  }

  private String local(ZonedDateTime moment) {
    return "%s (%s)".formatted(wording.moment(moment), moment.getZone());
  }

  private String level(Level level) {
    return wording.say("level." + level.word());
  }

  private String named(LegalStep step) {
    return wording.say("legal-step." + step.word());
  }

  /** To whom a policy gives more time: a valued customer, who pays late by accident. */
  private String given(Optional<Regarded> given) {
    return given
        .map(
            who ->
                wording.say(
                    "given",
                    Map.of(
                        "valued",
                        who.worth().isPresent(),
                        "kind",
                        who.payer().kind() == PayerKind.UNKNOWN
                            ? ""
                            : wording.say("payer." + who.payer().kind().word()),
                        "found",
                        new PayerWords(wording).found(who.payer()))))
        .orElse("");
  }

  private String by(Channel channel) {
    return wording.say("by." + channel.word());
  }

  private String days(int days) {
    return wording.count("count.days", days);
  }

  private WrittenDay day(LocalDate day) {
    return wording.date(day);
  }

  private Object day(Optional<LocalDate> day) {
    return day.<Object>map(wording::date).orElse("");
  }

  private WrittenDay moment(Instant at) {
    return wording.moment(at.atZone(zone));
  }

  private static String plain(String written) {
    return Plain.phrase(written);
  }

  private static String plain(List<String> written) {
    return Plain.phrase(String.join("; ", written));
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say(key, values);
  }
}
