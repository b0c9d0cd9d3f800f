package dev.relance.local.report;

import dev.relance.escalation.Question;
import dev.relance.escalation.Reason;
import dev.relance.escalation.Texts;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.message.Wording;
import dev.relance.money.Totals;
import dev.relance.policy.Level;
import dev.relance.tree.Tree;
import dev.relance.tree.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One account for people: what it stands at, and each thing that happened, in order.
 *
 * @param title the debtor and the creditor
 * @param sums what is still owed, empty text when nothing is
 */
public record AccountTimeline(
    String title, String id, int messages, String sums, long openQuestions, List<Moment> moments) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final Set<String> CLOSED = Set.of("paid", "credited", "written-off");

  public AccountTimeline {
    moments = List.copyOf(moments);
  }

  /** Whether a question is open. */
  public boolean isOpen() {
    return openQuestions > 0;
  }

  /**
   * The timeline of an account's evidence.
   *
   * @param mailAt where a message is found, by its touchpoint: mail/%s.eml
   */
  public static AccountTimeline of(AccountStory story, String mailAt) {
    ZoneId zone = ZoneId.of(story.timeZone());
    return new AccountTimeline(
        story.debtorName() + " · " + story.creditorName(),
        story.account().key(),
        (int) story.entries().stream().filter(e -> is(e, "message-authorized")).count(),
        sums(story),
        open(story),
        story.entries().stream()
            .filter(e -> !isRoutine(e))
            .map(e -> moment(e, zone, mailAt))
            .toList());
  }

  /** Every message is taken and sent before it is delivered; only evidence needs to say so. */
  private static boolean isRoutine(Tree entry) {
    return is(entry, "message-accepted") || entry.optionalText("fate").equals(Optional.of("sent"));
  }

  private static long open(AccountStory story) {
    return story.entries().stream().filter(e -> is(e, "follow-up-escalated")).count()
        - story.entries().stream().filter(e -> is(e, "question-closed")).count();
  }

  private static String sums(AccountStory story) {
    var last = new LinkedHashMap<String, Tree>();
    story.entries().stream()
        .filter(e -> is(e, "invoice-recorded"))
        .forEach(e -> last.put(e.text("invoice"), e));
    Totals owed =
        Totals.of(
            last.values().stream()
                .filter(e -> !CLOSED.contains(e.text("status")))
                .map(e -> Collected.money(e.object("balance")))
                .toList());
    return owed.sums().isEmpty() ? "" : ENGLISH.sums(owed);
  }

  private static boolean is(Tree entry, String event) {
    return entry.text("event").equals(event);
  }

  private static Moment moment(Tree entry, ZoneId zone, String mailAt) {
    String when = ENGLISH.moment(Instant.parse(entry.text("at")).atZone(zone));
    Map<String, Object> facts = facts(entry, zone);
    entry.optionalText("touchpoint").ifPresent(t -> facts.put("mailAt", mailAt.formatted(t)));
    return new Moment(when, entry.text("event"), facts);
  }

  /** What the template needs of an entry, in words where there are words. */
  private static Map<String, Object> facts(Tree entry, ZoneId zone) {
    var facts = new LinkedHashMap<String, Object>(entry.members());
    facts.remove("mime");
    facts.remove("answers");
    for (String money : List.of("total", "balance", "paid")) {
      entry
          .optionalObject(money)
          .ifPresent(m -> facts.put(money, ENGLISH.money(Collected.money(m))));
    }
    entry.optionalText("level").ifPresent(l -> facts.put("level", level(l)));
    entry.optionalText("rule").ifPresent(r -> facts.put("why", Texts.why(Locale.ENGLISH, r)));
    entry
        .optionalText("fate")
        .ifPresent(
            f -> {
              facts.put("fate", ENGLISH.word("fate", f));
              facts.put("isPlain", f.equals("delivered"));
            });
    entry
        .optionalText("nextPossible")
        .ifPresent(n -> facts.put("nextPossible", ENGLISH.moment(Instant.parse(n).atZone(zone))));
    if (is(entry, "follow-up-escalated")) {
      facts.put("question", question(entry));
    }
    if (is(entry, "message-authorized")) {
      facts.put(
          "items",
          entry.objects("invoices").stream()
              .map(
                  i ->
                      "%s: %s, %s"
                          .formatted(
                              i.text("number"),
                              level(i.text("level")),
                              ENGLISH.money(Collected.money(i.object("amountDue")))))
              .collect(Collectors.joining("; ")));
    } else {
      facts.put("items", String.join(", ", strings(entry)));
    }
    return facts;
  }

  private static List<String> strings(Tree entry) {
    return entry.members().get("invoices") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The question that an entry put to the owner, in a sentence. */
  public static String question(Tree escalated) {
    Reason reason = escalated.read("reason", word -> Words.parse(Reason.class, word));
    return Texts.question(
        Locale.ENGLISH,
        new Question(reason, escalated.texts("invoices"), escalated.text("detail")));
  }

  private static String level(String word) {
    return Texts.level(Locale.ENGLISH, Level.parse(word));
  }

  /**
   * Something that happened.
   *
   * @param when in the debtor's zone
   * @param facts members of the entry, in words
   */
  public record Moment(String when, String event, Map<String, Object> facts) {
    /** Picks the sentence of the template that tells this kind of event. */
    public Map<String, Object> kind() {
      return Map.of(event, facts);
    }
  }
}
