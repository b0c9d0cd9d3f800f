package dev.relance.local.command;

import dev.relance.document.Document;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.report.TimelineText;
import dev.relance.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

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
    for (Document entry : story.entries()) {
      told(entry, zone)
          .ifPresent(
              what -> text.append("  %-17s %s%n".formatted(day(entry.instant("at"), zone), what)));
    }
  }

  private static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }

  private static Optional<String> told(Document e, ZoneId zone) {
    return Optional.ofNullable(
        switch (e.text("event")) {
          case "invoice-recorded" ->
              say(
                  "invoice",
                  e.text("number"),
                  e.text("status"),
                  money(e.object("balance")),
                  e.text("dueDate"));
          case "record-rejected" ->
              say("rejected", e.text("record"), String.join("; ", e.texts("reasons")));
          case "contact-recorded" -> say("contact", TimelineText.contact(e));
          case "instruction-recorded" -> say("decision", TimelineText.deed(e));
          case "message-authorized" -> say("message", e.text("level"), e.text("subject"));
          case "message-refused" -> say("refused", e.text("reason"));
          case "message-unconfirmed" -> say("unconfirmed");
          case "delivery-reported" -> delivery(e);
          case "address-suppressed" -> say("suppressed", e.text("address"));
          case "follow-up-deferred" ->
              say(
                  e.optionalText("nextPossible").isPresent() ? "deferred" : "silent",
                  e.text("level"),
                  Texts.why(Locale.ENGLISH, e.text("rule")),
                  e.text("found"),
                  e.optionalInstant("nextPossible").map(at -> day(at, zone)).orElse(""));
          case "follow-up-escalated" -> say("question", AccountTimeline.question(e));
          case "case-closed" -> say("closed", e.text("number"), e.text("reason"));
          default -> null;
        });
  }

  private static @org.jspecify.annotations.Nullable String delivery(Document e) {
    return switch (e.text("fate")) {
      case "bounced", "complained" -> say("delivery", e.text("fate"), e.text("detail"));
      default -> null;
    };
  }

  private static String money(Document money) {
    return money.text("currency") + " " + money.text("amount");
  }

  private static String say(String key, Object... values) {
    return java.text.MessageFormat.format(TEXTS.getString(key), values);
  }
}
