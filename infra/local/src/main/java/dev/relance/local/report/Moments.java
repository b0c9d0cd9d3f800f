package dev.relance.local.report;

import static dev.relance.local.report.AccountTimeline.is;

import dev.relance.document.Document;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.report.AccountTimeline.Moment;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Tells the entries of one account's evidence in words. */
final class Moments {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final Set<String> ROUTINE = Set.of("sent", "delivered");

  private final AccountStory story;
  private final String mailAt;
  private final ZoneId zone;
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> delivered;

  /** The invoices that each silence is about, by the entry that tells it. */
  private final Map<Long, List<String>> silences;

  /**
   * @param mailAt where a message is found, by its touchpoint
   */
  Moments(AccountStory story, String mailAt) {
    this.story = story;
    this.mailAt = mailAt;
    this.zone = ZoneId.of(story.timeZone());
    this.delivered =
        story.entries().stream()
            .filter(e -> e.optionalText("fate").equals(Optional.of("delivered")))
            .map(e -> e.text("touchpoint"))
            .collect(Collectors.toSet());
    this.silences =
        story.silences().stream()
            .collect(
                Collectors.toMap(
                    entries -> sequence(entries.getFirst()),
                    entries -> entries.stream().map(e -> e.text("invoice")).toList()));
    story.entries().stream()
        .filter(e -> is(e, "invoice-recorded"))
        .forEach(e -> numbers.put(e.text("invoice"), e.text("number")));
  }

  List<Moment> all() {
    return story.entries().stream().filter(e -> !isRoutine(e)).map(this::moment).toList();
  }

  /** What only evidence needs to say, and what an entry before has said. */
  private boolean isRoutine(Document entry) {
    return is(entry, "message-accepted")
        || entry.optionalText("fate").filter(ROUTINE::contains).isPresent()
        || (is(entry, "follow-up-deferred") && !silences.containsKey(sequence(entry)));
  }

  private static long sequence(Document entry) {
    return entry.whole("sequence");
  }

  private Moment moment(Document entry) {
    return new Moment(moment(entry.text("at")), entry.text("event"), facts(entry));
  }

  /** What the template needs of an entry, in words where there are words. */
  private Map<String, Object> facts(Document entry) {
    var facts = new LinkedHashMap<String, Object>(entry.members());
    facts.remove("mime");
    facts.remove("answers");
    facts.put("about", about(entry));
    facts.put("which", numbers.size() > 1 ? about(entry) : "");
    entry.optionalText("touchpoint").ifPresent(t -> facts.put("mailAt", mailAt.formatted(t)));
    entry
        .optionalText("level")
        .map(TimelineText::level)
        .ifPresent(level -> facts.put("levelFirst", ENGLISH.capital(level)));
    switch (entry.text("event")) {
      case "invoice-recorded" -> invoice(entry, facts);
      case "contact-recorded" -> facts.put("contactMade", TimelineText.contact(entry));
      case "instruction-recorded" -> facts.put("deed", ENGLISH.capital(TimelineText.deed(entry)));
      case "message-authorized" -> message(entry, facts);
      case "delivery-reported" ->
          facts.put("fate", ENGLISH.capital(ENGLISH.word("fate", entry.text("fate"))));
      case "follow-up-deferred" -> silence(entry, facts);
      case "follow-up-escalated" -> facts.put("question", AccountTimeline.question(entry));
      case "question-closed" -> facts.put("asked", TimelineText.asked(entry.text("reason")));
      case "case-closed" -> facts.put("closedAs", entry.text("reason").replace('-', ' '));
      default -> {}
    }
    return facts;
  }

  private void invoice(Document entry, Map<String, Object> facts) {
    Money total = Collected.money(entry.object("total"));
    Money balance = Collected.money(entry.object("balance"));
    facts.put("status", entry.text("status").replace('-', ' '));
    facts.put("total", ENGLISH.money(total));
    facts.put("balance", ENGLISH.money(balance));
    facts.put("isSettled", balance.isZero());
    facts.put("isWhole", balance.equals(total));
    facts.put("dueDate", TimelineText.day(entry.text("dueDate")));
  }

  private void message(Document entry, Map<String, Object> facts) {
    facts.put(
        "items",
        entry.objects("invoices").stream().map(Moments::item).collect(Collectors.joining("; ")));
    facts.put("isDelivered", delivered.contains(entry.text("touchpoint")));
  }

  private static String item(Document item) {
    return "%s: %s, %s"
        .formatted(
            item.text("number"),
            TimelineText.level(item.text("level")),
            ENGLISH.money(Collected.money(item.object("amountDue"))));
  }

  private void silence(Document entry, Map<String, Object> facts) {
    var grounds = new Grounds(zone);
    facts.put("about", named(silences.getOrDefault(sequence(entry), List.of())));
    facts.put("why", Texts.why(Locale.ENGLISH, entry.text("rule")));
    facts.put("found", grounds.found(entry.text("found")));
    facts.put("expected", grounds.expected(entry.text("expected"), entry.text("level")));
    entry.optionalText("nextPossible").ifPresent(n -> facts.put("nextPossible", moment(n)));
  }

  /** The numbers of the invoices that an entry is about. */
  private String about(Document entry) {
    if (is(entry, "message-authorized")) {
      return "";
    }
    List<String> listed =
        entry.members().get("invoices") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : entry.optionalText("invoice").stream().toList();
    return named(listed);
  }

  private String named(List<String> invoices) {
    return ENGLISH.and(invoices.stream().map(id -> numbers.getOrDefault(id, id)).toList());
  }

  private String moment(String at) {
    return ENGLISH.moment(Instant.parse(at).atZone(zone));
  }
}
