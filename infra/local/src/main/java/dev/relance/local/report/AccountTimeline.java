package dev.relance.local.report;

import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.QuestionClosed;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Totals;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * One account for people: its present state, and each thing that happened, in order.
 *
 * @param title the debtor and the creditor
 * @param sums what is still owed; empty text if nothing is
 */
public record AccountTimeline(
    String title, long messages, String sums, long openQuestions, List<TimelineItem> moments) {

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
   * @param mailAt where a message is found
   */
  public static AccountTimeline of(AccountStory story, MailPlace mailAt) {
    Totals owed =
        Totals.of(story.invoices().map(InvoiceRecorded::owed).filter(Money::isPositive).toList());
    return new AccountTimeline(
        story.debtorName() + " · " + story.creditorName(),
        story.events(MessageAuthorized.class).count()
            + story.events(AcknowledgementAuthorized.class).count(),
        owed.sums().isEmpty() ? "" : Wording.of(Locale.ENGLISH).sums(owed),
        story.events(FollowUpEscalated.class).count() - story.events(QuestionClosed.class).count(),
        new Moments(story, mailAt).all());
  }

  /** An account as a terminal shows it: one line per event. */
  public static String text(AccountStory story) {
    return new Moments(story, (_, _) -> "")
        .all().stream()
            .map(TimelineItem::line)
            .collect(
                Collectors.joining(
                    "", "%n%s → %s%n".formatted(story.creditorName(), story.debtorName()), ""));
  }
}
