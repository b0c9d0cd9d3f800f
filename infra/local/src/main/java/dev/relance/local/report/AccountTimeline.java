package dev.relance.local.report;

import dev.relance.escalation.Question;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.QuestionClosed;
import dev.relance.evidence.EventType;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Totals;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One account for people: what it stands at, and each thing that happened, in order.
 *
 * @param title the debtor and the creditor
 * @param sums what is still owed, empty text when nothing is
 */
public record AccountTimeline(
    String title, String id, int messages, String sums, long openQuestions, List<Moment> moments) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

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
        (int) story.events(MessageAuthorized.class).count(),
        sums(story),
        open(story),
        new Moments(story, mailAt).all());
  }

  private static long open(AccountStory story) {
    return story.events(FollowUpEscalated.class).count()
        - story.events(QuestionClosed.class).count();
  }

  private static String sums(AccountStory story) {
    var last = new LinkedHashMap<String, InvoiceRecorded>();
    story.events(InvoiceRecorded.class).forEach(e -> last.put(e.invoice(), e));
    Totals owed =
        Totals.of(
            last.values().stream()
                .filter(e -> !e.status().isClosed())
                .map(e -> e.sums().balance())
                .toList());
    return owed.sums().isEmpty() ? "" : ENGLISH.sums(owed);
  }

  /** The question that was put to the owner, in a sentence. */
  public static String question(FollowUpEscalated asked) {
    return Texts.question(
        Locale.ENGLISH, new Question(asked.question(), asked.invoices(), asked.detail()));
  }

  /**
   * Something that happened.
   *
   * @param when in the debtor's zone
   * @param facts what its sentence needs, in words
   */
  public record Moment(String when, EventType event, Map<String, Object> facts) {
    /** Picks the sentence of the template that tells this kind of event. */
    public Map<String, Object> kind() {
      return Map.of(event.word(), facts);
    }
  }
}
