package dev.relance.local.report;

import dev.relance.document.Document;
import dev.relance.escalation.Question;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Totals;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  /** Whether exactly one question is open. */
  public boolean hasOneQuestion() {
    return openQuestions == 1;
  }

  /**
   * The timeline of an account's evidence.
   *
   * @param mailAt where a message is found, by its touchpoint: mail/%s.eml
   */
  public static AccountTimeline of(AccountStory story, String mailAt) {
    return new AccountTimeline(
        story.debtorName() + " · " + story.creditorName(),
        story.account().key(),
        (int) story.entries().stream().filter(e -> is(e, "message-authorized")).count(),
        sums(story),
        open(story),
        new Moments(story, mailAt).all());
  }

  private static long open(AccountStory story) {
    return story.entries().stream().filter(e -> is(e, "follow-up-escalated")).count()
        - story.entries().stream().filter(e -> is(e, "question-closed")).count();
  }

  private static String sums(AccountStory story) {
    var last = new LinkedHashMap<String, Document>();
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

  static boolean is(Document entry, String event) {
    return entry.text("event").equals(event);
  }

  /** The question that an entry put to the owner, in a sentence. */
  public static String question(Document escalated) {
    QuestionKind reason = escalated.word("reason", QuestionKind.class);
    return Texts.question(
        Locale.ENGLISH,
        new Question(reason, escalated.texts("invoices"), escalated.text("detail")));
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
