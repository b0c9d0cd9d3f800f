package dev.relance.wording;

import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Gap;
import dev.relance.finding.Obstacle;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** What was found and expected, in codes and values. */
public final class PlainFindings {
  private PlainFindings() {}

  /** What was found. */
  public static String found(Finding finding) {
    return switch (finding) {
      case Finding.CreditorMissing(List<String> refusedFor) -> missing("creditor", refusedFor);
      case Finding.DebtorMissing(String id, List<String> refusedFor) ->
          missing("debtor#" + id, refusedFor);
      case Finding.Stopped stopped ->
          "%s since %s%s"
              .formatted(
                  stopped.kind().word(),
                  stopped.since(),
                  stopped.until().map(last -> " until " + last).orElse(""));
      case Finding.OptedOut(LocalDate since) -> "opt-out since " + since;
      case Finding.WrongPerson(LocalDate since) -> "wrong-person since " + since;
      case Finding.AddressesSuppressed() -> "every address is suppressed";
      case Finding.NoAddress() -> "none on record";
      case Finding.ZoneUnknown() ->
          "neither is on record, and the creditor's country has no known zones";
      case Finding.FeedStale stale ->
          "the last one at " + stale.last().map(Instant::toString).orElse("no time known");
      case Finding.SendUnsettled(String id) -> "message %s has none yet".formatted(id);
      case Finding.RefusedLately refused -> "refused at " + refused.last();
      case Finding.NoConsent none ->
          none.isRegionKnown() ? "none on record" : "none on record, nor the debtor's region";
      case Finding.ConversationLately spoke -> "a conversation on " + spoke.last();
      case Finding.LimitReached reached ->
          "%d, the last on %s".formatted(reached.counted(), reached.last());
      case Finding.ClosedHours closed ->
          "%s in %s".formatted(closed.local().toLocalDateTime(), closed.local().getZone());
      case Finding.ClosedDay closed ->
          "%s in %s, %s"
              .formatted(
                  closed.local().toLocalDateTime(),
                  closed.local().getZone(),
                  closed
                      .holiday()
                      .map(day -> day.name() + " (" + day.place() + ")")
                      .orElseGet(
                          () -> Wording.of(Locale.ENGLISH).weekday(closed.local().toLocalDate())));
      case Finding.InvoiceRefused(List<String> refusedFor) -> String.join("; ", refusedFor);
      case Finding.Paid(Money balance) -> "a balance of " + balance;
      case Finding.WrittenOff() -> "written off";
      case Finding.DisputeRecorded recorded ->
          "disputed since %s: %s".formatted(recorded.since(), recorded.what().text());
      case Finding.DisputeDecided(Instant at) -> "disputed at " + at;
      case Finding.DisputeTold told ->
          "disputed in a %s at %s".formatted(told.channel().word(), told.at());
      case Finding.OnHold hold -> "on hold: " + hold.why().text() + until(hold.until());
      case Finding.Paused paused -> "paused at " + paused.at() + until(paused.until());
      case Finding.PaymentDecided(Instant at) -> "said to be paid or settled at " + at;
      case Finding.PaymentTold(Instant at) -> "payment announced at " + at;
      case Finding.TimeBarred(LocalDate lastDay) -> "may have ended on " + lastDay;
      case Finding.PromisePending promised ->
          "%s promised by %s"
              .formatted(
                  promised.sum().map(sum -> sum.getAmount().toPlainString()).orElse("payment"),
                  promised.by());
      case Finding.AutoPay() -> "payment is collected by itself";
      case Finding.BelowMinimum small -> small.due() + " due";
      case Finding.TooSoon soon -> "last on " + soon.last();
      case Finding.LetterFirst first ->
          first.letter().map(day -> "a letter on " + day).orElse("no letter on record");
      case Finding.TooFewServed few -> few.served() + " served";
      case Finding.ApprovalNeeded _ -> "none on record";
      case Finding.NotReadyForCourt need -> court(need);
      case Finding.ContentMissing _ -> "a message that does not";
      case Finding.TopicForbidden forbidden -> "'%s'".formatted(forbidden.said());
    };
  }

  /** What was expected. */
  public static String expected(Finding finding) {
    return switch (finding) {
      case Finding.CreditorMissing _ -> "a creditor record";
      case Finding.DebtorMissing _ -> "a debtor record";
      case Finding.Stopped stopped -> stopped.asks().orElse("no stop");
      case Finding.OptedOut _ -> "no wish to stop";
      case Finding.WrongPerson _ -> "no sign that somebody else is written to";
      case Finding.AddressesSuppressed() -> "an e-mail address that takes mail";
      case Finding.NoAddress() -> "an e-mail address";
      case Finding.ZoneUnknown() -> "the debtor's time zone or country";
      case Finding.FeedStale stale ->
          "a record from the invoicing system within %d hours".formatted(stale.within().toHours());
      case Finding.SendUnsettled _ -> "an outcome of the message before";
      case Finding.RefusedLately refused ->
          "a pause of %d minutes after %d refusal(s)"
              .formatted(refused.pause().toMinutes(), refused.refusals());
      case Finding.NoConsent none ->
          "the debtor's consent to reminders by "
              + (none.channel() == Channel.EMAIL ? "e-mail" : "text message");
      case Finding.ConversationLately spoke ->
          "no contact for %d days after a conversation".formatted(spoke.silentDays());
      case Finding.LimitReached reached -> limit(reached.limit());
      case Finding.ClosedHours closed ->
          "%s on %s".formatted(closed.open(), closed.local().toLocalDate());
      case Finding.ClosedDay _ -> "a day with contact hours that is no public holiday";
      case Finding.InvoiceRefused _ -> "an invoice record that is accepted";
      case Finding.Paid _, Finding.WrittenOff _ -> "an open balance";
      case Finding.Disputed _ -> "no open dispute";
      case Finding.OnHold _ -> "no hold";
      case Finding.Paused _ -> "no pause";
      case Finding.PaymentAnnounced _ -> "no announced payment";
      case Finding.TimeBarred _ -> "a claim that has not ended by time";
      case Finding.PromisePending _ -> "no pending promise";
      case Finding.AutoPay _ -> "a debtor who pays by hand";
      case Finding.BelowMinimum small -> "at least " + small.minimum();
      case Finding.TooSoon soon -> soon.spacingDays() + " days between levels";
      case Finding.LetterFirst first ->
          first.waitDays() == 0
              ? "a letter by post"
              : "a letter by post, and %d full days after it".formatted(first.waitDays());
      case Finding.TooFewServed few -> few.needed() + " reminders served";
      case Finding.ApprovalNeeded needed ->
          "the owner's recorded approval of " + needed.level().word();
      case Finding.NotReadyForCourt need -> need.asks();
      case Finding.ContentMissing missing -> "a message that says: " + missing.sentence();
      case Finding.TopicForbidden _ -> "a message that does not speak of this";
    };
  }

  /** A limit on contacts. */
  public static String limit(ContactLimit limit) {
    return "at most %s per %s in %d days"
        .formatted(limit.channels().counted(limit.max()), limit.per().word(), limit.days());
  }

  /** How the way to a court stands. */
  public static String court(Finding.NotReadyForCourt need) {
    return switch (need) {
      case Finding.StepRuns runs -> runs.step() + " until " + runs.until();
      case Finding.StepMissing missing -> missing.step() + " " + gap(missing.gap());
      case Finding.RouteClosed closed -> obstacle(closed.obstacle());
    };
  }

  private static String gap(Gap gap) {
    return switch (gap) {
      case Gap.Simple simple -> simple.word();
      case Gap.DueBy due -> "due-by " + due.lastDay();
      case Gap.WasDueBy due -> "was-due-by " + due.lastDay();
      case Gap.TooFew few -> "too-few " + few.done() + "/" + few.asked();
      case Gap.TooEarly early -> "too-early " + early.on();
      case Gap.WithoutEnclosures _ -> "without-enclosures";
    };
  }

  private static String obstacle(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Simple simple -> simple.word();
      case Obstacle.Stopped stopped ->
          "stopped %s %s%s"
              .formatted(
                  stopped.stop().word(),
                  stopped.since(),
                  stopped.lastDay().map(last -> "/" + last).orElse(""));
      case Obstacle.Promised promised -> "promised " + promised.until();
      case Obstacle.AboveCeiling above -> "ceiling " + above.claim();
      case Obstacle.OtherCurrency other -> "currency " + other.claim();
      case Obstacle.DayPassed passed -> "day-passed " + passed.day();
      case Obstacle.Ended ended -> "limitation " + ended.lastDay();
    };
  }

  private static String missing(String record, List<String> refusedFor) {
    return refusedFor.isEmpty()
        ? "no-record " + record
        : record + " was rejected: " + String.join("; ", refusedFor);
  }

  private static String until(Optional<LocalDate> last) {
    return last.map(day -> ", until " + day).orElse("");
  }
}
