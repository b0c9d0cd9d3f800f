package dev.relance.story;

import dev.relance.document.Document;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An entry of evidence as a sentence that starts with its local time. */
public final class Sentence {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm ");

  private Sentence() {}

  /** Empty for what goes without saying: that a message was taken, sent and delivered. */
  public static Optional<String> of(Document entry, ZoneId zone) {
    return told(entry).map(what -> TIME.format(entry.instant("at").atZone(zone)) + what);
  }

  private static Optional<String> told(Document e) {
    return switch (e.text("event")) {
      case "invoice-recorded" ->
          Optional.of("%s is %s, %s".formatted(e.text("invoice"), e.text("status"), balance(e)));
      case "debtor-erased" -> Optional.of("everything about the debtor is erased");
      case "record-rejected" ->
          Optional.of("%s is rejected: %s".formatted(e.text("record"), list(e.texts("reasons"))));
      case "contact-recorded" ->
          Optional.of("a %s: %s".formatted(e.text("channel"), e.text("outcome")));
      case "decision-recorded" -> Optional.of("the %s: %s".formatted(e.text("by"), kind(e)));
      case "reply-received" -> Optional.of("a reply: %s".formatted(list(e.texts("topics"))));
      case "letter-made" -> Optional.of("a letter is made about " + list(e.texts("invoices")));
      case "level-lapsed" ->
          Optional.of("%s of %s lapses".formatted(e.text("level"), e.text("invoice")));
      case "level-passed-over" ->
          Optional.of("%s of %s is passed over".formatted(e.text("level"), e.text("invoice")));
      case "message-authorized" ->
          Optional.of(
              "%s to %s: %s".formatted(e.text("level"), e.text("to"), items(e.text("level"), e)));
      case "acknowledgement-authorized" ->
          Optional.of(
              "%s to %s: %s"
                  .formatted(e.text("acknowledgement"), e.text("to"), list(e.texts("invoices"))));
      case "message-refused" -> Optional.of("the message is refused: " + e.text("reason"));
      case "message-put-off" -> Optional.of("the message is put off: " + e.text("cause"));
      case "message-unconfirmed" -> Optional.of("the message is unconfirmed");
      case "message-accepted", "acknowledgement-accepted" -> Optional.empty();
      case "delivery-reported" ->
          switch (e.text("fate")) {
            case "sent", "delivered" -> Optional.empty();
            default -> Optional.of("the message %s".formatted(e.text("fate")));
          };
      case "address-suppressed" -> Optional.of("no more mail to " + e.text("address"));
      case "follow-up-deferred" ->
          Optional.of(
              "%s of %s is held back by %s, %s"
                  .formatted(
                      e.text("level"),
                      e.text("invoice"),
                      e.text("rule"),
                      e.optionalText("nextPossible")
                          .map("until "::concat)
                          .orElse("until somebody acts")));
      case "acknowledgement-deferred" ->
          Optional.of(
              "%s of %s is held back by %s (%s), %s"
                  .formatted(
                      e.text("acknowledgement"),
                      list(e.texts("causes")),
                      e.text("rule"),
                      e.text("reason"),
                      e.optionalText("nextPossible")
                          .map("until "::concat)
                          .orElse("until somebody acts")));
      case "follow-up-escalated" -> Optional.of("asked: %s".formatted(question(e)));
      case "question-closed" ->
          Optional.of("settled: %s %s".formatted(e.text("question"), list(e.texts("invoices"))));
      case "case-closed" ->
          Optional.of("%s is closed: %s".formatted(e.text("invoice"), e.text("status")));
      default -> throw new IllegalArgumentException("no sentence for " + e.text("event"));
    };
  }

  private static String question(Document e) {
    return (e.text("question") + " " + list(e.texts("invoices")) + " " + matter(e.object("matter")))
        .strip();
  }

  private static String matter(Document m) {
    return switch (m.text("matter")) {
      case "level" -> m.text("level");
      case "unconfirmed-send" -> m.text("level") + " " + m.date("on");
      case "address" -> m.text("address");
      case "quoted" -> m.text("words");
      case "disputed" ->
          m.optionalText("words").orElse("")
              + m.optionalObject("part").map(part -> " (" + money(part) + ")").orElse("");
      case "broken-promise" -> m.date("by") + kept(m);
      case "long-promise" -> m.date("by").toString();
      case "recap" -> m.text("contact") + " until " + m.date("lastDay");
      case "sum" -> money(m.object("due"));
      case "age" -> String.valueOf(m.whole("days"));
      case "refusals" -> String.valueOf(m.whole("inARow"));
      case "call-due" -> "after %s, %s".formatted(m.text("level"), m.object("payer").text("kind"));
      case "found" -> finding(m.object("found"));
      default -> "";
    };
  }

  private static String kept(Document m) {
    String paid = m.optionalObject("paid").map(paying -> money(paying) + " of ").orElse("");
    return m.optionalObject("sum").map(sum -> " (" + paid + money(sum) + ")").orElse("");
  }

  private static String finding(Document found) {
    return found.optionalText("stop").orElse(found.text("finding"))
        + found.optionalDate("since").map(" since %s"::formatted).orElse("");
  }

  private static String kind(Document e) {
    return (e.text("kind") + " " + e.optionalText("level").orElse("")).strip();
  }

  private static String balance(Document e) {
    return money(e.object("balance"));
  }

  private static String items(String leading, Document e) {
    return e.objects("invoices").stream()
        .map(
            item ->
                item.text("invoice")
                    + " "
                    + money(item.object("amountDue"))
                    + (item.text("level").equals(leading) ? "" : " (" + item.text("level") + ")"))
        .collect(Collectors.joining(", "));
  }

  private static String money(Document money) {
    return money.text("currency") + " " + money.text("amount");
  }

  private static String list(List<String> texts) {
    return String.join("; ", texts);
  }
}
