package dev.relance.local.book;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a mail service or a debtor does at some instant of a book, besides what is
 * written. {@code event.schema.json} describes its form.
 *
 * @param number the line of the book, counted from 1
 */
public record BookEvent(int number, Instant at, AccountId account, Deed deed) {
  private static final DocumentSchema SCHEMA =
      new DocumentSchema("the event", Json.resource("/dev/relance/local/book/event.schema.json"));

  /** What is done. */
  public sealed interface Deed {
    /** The last message to the debtor comes back. */
    record Bounce(boolean isPermanent) implements Deed {}

    /** The debtor marks the last message as unwanted. */
    record Complaint() implements Deed {}

    /** The debtor answers the last message in plain text. */
    record Reply(String text) implements Deed {}

    /** A whole mail arrives as an answer to the last message. */
    record Mail(String raw) implements Deed {}

    /** The debtor opens the page behind the link and sends one of its forms. */
    record PageAction(Map<String, String> form) implements Deed {
      public PageAction {
        form = Map.copyOf(form);
      }
    }
  }

  /** Whether the members of a line are those of an event. */
  static boolean isOne(Map<String, @Nullable Object> members) {
    return members.containsKey("event");
  }

  /**
   * Reads the members of a line.
   *
   * @throws FlawedFile naming each place, what was found and what to do
   */
  static BookEvent read(int number, Map<String, @Nullable Object> members) {
    List<String> flaws = SCHEMA.flaws(members);
    if (!flaws.isEmpty()) {
      throw new FlawedFile(flaws.stream().map(flaw -> Flaw.of("", "event", flaw)).toList());
    }
    try {
      var event = new Document("", members);
      return new BookEvent(
          number,
          event.instant("at"),
          new AccountId(event.text("creditorId"), event.text("debtor")),
          deed(event));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of("", "event", e.getMessage());
    }
  }

  /** The event as a line of a book, without its end. */
  public String json() {
    var members = new LinkedHashMap<String, Object>();
    members.put("at", at.toString());
    members.put("creditorId", account.creditorId());
    members.put("debtor", account.debtorId());
    switch (deed) {
      case Deed.Bounce(boolean isPermanent) -> {
        members.put("event", "bounce");
        members.put("type", isPermanent ? "permanent" : "transient");
      }
      case Deed.Complaint() -> members.put("event", "complaint");
      case Deed.Reply(String text) -> {
        members.put("event", "reply");
        members.put("text", text);
      }
      case Deed.Mail(String raw) -> {
        members.put("event", "reply");
        members.put("mail", raw);
      }
      case Deed.PageAction(Map<String, String> form) -> {
        members.put("event", "page-action");
        members.put("form", form);
      }
    }
    return Json.write(members);
  }

  private static Deed deed(Document event) {
    return switch (event.text("event")) {
      case "bounce" ->
          new Deed.Bounce(!event.optionalText("type").equals(Optional.of("transient")));
      case "complaint" -> new Deed.Complaint();
      case "reply" ->
          event
              .optionalText("mail")
              .<Deed>map(Deed.Mail::new)
              .orElseGet(() -> new Deed.Reply(event.text("text")));
      case "page-action" -> new Deed.PageAction(form(event.object("form")));
      default -> throw new IllegalArgumentException("event: " + event.text("event"));
    };
  }

  private static Map<String, String> form(Document form) {
    var fields = new TreeMap<String, String>();
    form.members().keySet().forEach(name -> fields.put(name, form.text(name)));
    return fields;
  }
}
