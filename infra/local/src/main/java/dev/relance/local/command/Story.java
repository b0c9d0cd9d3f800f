package dev.relance.local.command;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionRecord;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.report.TimelineText;
import dev.relance.money.Amounts;
import dev.relance.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.joda.money.Money;

/** Tells what happened on each account, a line per event that matters to people. */
final class Story {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.command.story");

  private Story() {}

  static String of(ReplayResult result) {
    var text = new StringBuilder();
    result.accounts().forEach(account -> account(account, text));
    return text.toString();
  }

  private static void account(AccountStory story, StringBuilder text) {
    text.append("%n%s → %s%n".formatted(story.creditorName(), story.debtorName()));
    ZoneId zone = ZoneId.of(story.timeZone());
    for (Entry entry : story.entries()) {
      told(entry.event(), zone)
          .ifPresent(what -> text.append("  %-17s %s%n".formatted(day(entry.at(), zone), what)));
    }
  }

  private static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }

  private static Optional<String> told(Event event, ZoneId zone) {
    return switch (event) {
      case Event.InvoiceRecorded e ->
          say(
              "invoice",
              e.number(),
              e.status().word(),
              money(e.sums().balance()),
              e.dueDate().toString());
      case Event.RecordRejected e -> say("rejected", e.record(), String.join("; ", e.reasons()));
      case Event.ContactRecorded(Contact contact) -> say("contact", TimelineText.contact(contact));
      case Event.DecisionRecorded(DecisionRecord decision) ->
          say("decision", TimelineText.deed(decision));
      case Event.MessageAuthorized e -> say("message", e.level().word(), e.written().subject());
      case Event.MessageRefused e -> say("refused", e.reason());
      case Event.MessageUnconfirmed _ -> say("unconfirmed");
      case Event.DeliveryReported e -> delivery(e);
      case Event.AddressSuppressed e -> say("suppressed", e.address());
      case Event.FollowUpDeferred e ->
          say(
              e.nextPossible().isPresent() ? "deferred" : "silent",
              e.level().word(),
              Texts.why(Locale.ENGLISH, e.objection().rule()),
              e.objection().found(),
              e.nextPossible().map(at -> day(at, zone)).orElse(""));
      case Event.FollowUpEscalated e -> say("question", AccountTimeline.question(e));
      case Event.CaseClosed e -> say("closed", e.number(), e.status().word());
      case Event.LevelLapsed _,
          Event.LevelPassedOver _,
          Event.MessageAccepted _,
          Event.QuestionClosed _ ->
          Optional.empty();
    };
  }

  private static Optional<String> delivery(Event.DeliveryReported e) {
    return switch (e.fate()) {
      case BOUNCED, COMPLAINED -> say("delivery", e.fate().word(), e.detail());
      case AUTHORIZED, UNCONFIRMED, REFUSED, ACCEPTED, SENT, DELAYED, DELIVERED -> Optional.empty();
    };
  }

  private static String money(Money money) {
    return money.getCurrencyUnit().getCode() + " " + Amounts.plain(money);
  }

  private static Optional<String> say(String key, Object... values) {
    return Optional.of(java.text.MessageFormat.format(TEXTS.getString(key), values));
  }
}
