package dev.relance.local.report;

import dev.relance.desk.MailPlace;
import dev.relance.desk.Moment;
import dev.relance.desk.Timeline;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.QuestionClosed;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Totals;
import dev.relance.wording.Wording;
import java.time.format.DateTimeFormatter;
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
    String title, long messages, String sums, long openQuestions, List<Moment> moments) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

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
        owed.sums().isEmpty() ? "" : ENGLISH.sums(owed),
        story.events(FollowUpEscalated.class).count() - story.events(QuestionClosed.class).count(),
        timeline(story, mailAt));
  }

  private static List<Moment> timeline(AccountStory story, MailPlace mailAt) {
    return new Timeline(ENGLISH, story.zone(), story.entries(), mailAt).all();
  }

  /** An account as a terminal shows it: one line per event. */
  public static String text(AccountStory story) {
    return timeline(story, (_, _) -> "").stream()
        .map(AccountTimeline::line)
        .collect(
            Collectors.joining(
                "", "%n%s → %s%n".formatted(story.creditorName(), story.debtorName()), ""));
  }

  /** Something held back or gone wrong cannot be understood without its first detail. */
  private static String line(Moment moment) {
    String said = (moment.head() + " " + moment.text()).strip();
    boolean needsDetail =
        moment.look() == Moment.Look.HELD_BACK || moment.look() == Moment.Look.TROUBLE;
    String more =
        needsDetail && !moment.details().isEmpty() ? " " + moment.details().getFirst() : "";
    return "  %-17s %s%s%s%n".formatted(SHORT.format(moment.at()), mark(moment.look()), said, more);
  }

  private static String mark(Moment.Look look) {
    return switch (look) {
      case PLAIN -> "";
      case SENT -> "✉ ";
      case HELD_BACK -> "… ";
      case TROUBLE -> "✗ ";
      case QUESTION -> "⚑ ";
      case DONE -> "✓ ";
    };
  }
}
