package dev.relance.page;

import com.samskivert.mustache.Template;
import dev.relance.court.Readiness;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.escalation.Task;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.Invoice;
import dev.relance.mail.Mail;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page on which an owner answers one question.
 *
 * @param owner the address of the owner who reads it
 * @param today the creditor's day
 * @param nonce with which a form of this page can be sent
 */
public record QuestionPage(
    Account account, String owner, LocalDate today, String nonce, Shown shown) {
  private static final Template PAGE = PageTemplate.of("question");

  /** What the page shows. */
  public sealed interface Shown {
    /**
     * The question.
     *
     * @param letter what an approval sends, if that is known
     * @param task what the question asks to do by hand, if anything
     * @param court how far the account is from court, if an answer names a legal step
     * @param notice why nothing was recorded
     * @param follows what follows from each other answer that needs no entry
     */
    record Asked(
        Question question,
        Optional<Preview> letter,
        Optional<HandTask> task,
        Optional<Readiness> court,
        Optional<Notice> notice,
        Map<Answer, Follows> follows)
        implements Shown {
      public Asked {
        follows = Map.copyOf(follows);
      }
    }

    /**
     * What an answer leads to, before it is given.
     *
     * @param given the form as it was sent
     * @param step which it announces
     * @param raised the questions that it raises
     */
    record Confirm(
        Question question,
        OwnerAnswer answer,
        Map<String, String> given,
        LegalAction step,
        Follows follows,
        List<Question> raised)
        implements Shown {}

    /**
     * The answer was recorded.
     *
     * @param staysOpen whether the question still waits for an answer
     * @param raised the questions that it raises
     * @param nextLook when the account is looked at next; empty if nothing is planned
     * @param sendsNow whether a message goes out at once
     */
    record Recorded(
        OwnerAnswer answer,
        boolean staysOpen,
        List<Question> raised,
        Optional<Instant> nextLook,
        boolean sendsNow)
        implements Shown {}

    /** The question is not open any more. */
    record Over() implements Shown {}
  }

  /**
   * What the question asks to do by hand.
   *
   * @param letter where the letter is that is to be posted
   */
  public record HandTask(Task task, Optional<String> letter) {}

  /** Why an answer was not recorded. */
  public sealed interface Notice {
    /** The HTTP status of a page that shows it. */
    default int status() {
      return switch (this) {
        case Incomplete _ -> 422;
        case NoEffect _ -> 409;
        case TooLate _ -> 400;
      };
    }

    /** Something is missing. */
    record Incomplete(Answered.Flawed form) implements Notice {}

    /** The question would stay open. */
    record NoEffect(OwnerAnswer answer) implements Notice {}

    /** The page was open for too long. */
    record TooLate() implements Notice {}
  }

  /**
   * What follows from an answer.
   *
   * @param message that goes out because of it
   * @param nextLook when the account is looked at next; empty if nothing is planned
   */
  public record Follows(Optional<Preview> message, Optional<Instant> nextLook) {}

  /**
   * The mail that goes out, as the owner sees it before.
   *
   * @param at when it goes out, if nothing changes before
   */
  public record Preview(Mail mail, Instant at) {
    /** Whether its reader would see no difference. */
    public boolean isLike(Preview other) {
      return at.equals(other.at)
          && mail.to().equals(other.mail.to())
          && mail.page().equals(other.mail.page());
    }
  }

  /** The page in the creditor's language. */
  public Page page() {
    return new Page(status(), PAGE.execute(new QuestionText(this).values()));
  }

  private int status() {
    return switch (shown) {
      case Shown.Asked asked -> asked.notice().map(Notice::status).orElse(200);
      case Shown.Confirm _, Shown.Recorded _, Shown.Over _ -> 200;
    };
  }

  /**
   * Reads a form of the page.
   *
   * @param fields as they were sent
   */
  public static Answered read(
      Map<String, String> fields,
      Account account,
      String owner,
      Question question,
      LocalDate today) {
    return AnswerForms.read(
        fields,
        account.creditor().orElseThrow().owners().rights(owner),
        Stream.concat(OwnerAnswer.to(question).stream(), besides(question).stream()).toList(),
        scope(account, question),
        today);
  }

  /** What can be said of the account, whatever is asked. */
  static List<OwnerAnswer> besides(Question question) {
    return OwnerAnswer.atAnyTime().stream()
        .filter(answer -> !question.answers().contains(answer.answer()))
        .toList();
  }

  /** The open invoices that the question is about; a question about none is about all. */
  static List<Invoice> scope(Account account, Question question) {
    return account.openInvoices().stream()
        .filter(
            invoice -> question.invoices().isEmpty() || question.invoices().contains(invoice.id()))
        .toList();
  }
}
