package dev.relance.summary;

import dev.relance.escalation.Matter;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Stage;
import dev.relance.law.Source;
import dev.relance.plan.Deed;
import dev.relance.plan.Movement;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Remainder;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What an owner reads: first what needs a decision, then what was sent, what was deferred and why,
 * and what was paid.
 *
 * @param last what was told before; the time that this one covers starts there, exclusive
 * @param at the end of the time that it covers, inclusive
 */
public record OwnerSummary(
    Creditor creditor,
    LastSummary last,
    Instant at,
    List<Open> open,
    List<Sent> sent,
    List<DeferredReminder> deferred,
    Receivables receivables,
    AboutRecords records) {
  public OwnerSummary {
    open = List.copyOf(open);
    sent = List.copyOf(sent);
    deferred = List.copyOf(deferred);
  }

  /** The start of the time that it covers. */
  public Instant since() {
    return last.at();
  }

  /** The same for one of its readers. */
  OwnerSummary readBy(String owner) {
    return new OwnerSummary(
        creditor,
        last,
        at,
        open.stream().map(question -> question.askedOf(owner)).toList(),
        sent,
        deferred,
        receivables,
        records);
  }

  /** What the next summary needs of this one. */
  public LastSummary told() {
    return LastSummary.of(at, marks());
  }

  /** What came in since the last summary. */
  public List<PaidInvoice> paid() {
    return receivables.paid();
  }

  /** What is owed, per currency. */
  public List<Owed> owed() {
    return receivables.owed();
  }

  /** Records that are rejected as they stand now. */
  public List<Rejection> rejected() {
    return records.rejected();
  }

  /**
   * Whether anything was sent, deferred or paid, a mail came from somebody unknown, or messages to
   * a debtor are now in English.
   */
  boolean hasNews() {
    return !sent.isEmpty()
        || !deferred.isEmpty()
        || !paid().isEmpty()
        || !records.unspoken().isEmpty()
        || !records.unmatched().isEmpty();
  }

  /** The marks of everything that waits for the owner. */
  Set<String> marks() {
    return Stream.concat(open.stream().map(Open::mark), rejected().stream().map(Rejection::mark))
        .collect(Collectors.toSet());
  }

  /** Whether an open question was not told before as it is now. */
  boolean isNew(Open question) {
    return !last.told().contains(question.mark());
  }

  /** A day of the creditor's calendar. */
  public LocalDate day(Instant instant) {
    return instant.atZone(creditor.zone()).toLocalDate();
  }

  /**
   * The money.
   *
   * @param owed per currency
   * @param paid what came in since the last summary
   */
  public record Receivables(List<Owed> owed, List<PaidInvoice> paid) {
    public Receivables {
      owed = List.copyOf(owed);
      paid = List.copyOf(paid);
    }
  }

  /**
   * What the owner is to know of the records themselves.
   *
   * @param rejected as they stand now
   * @param unspoken debtors whose language was found to have no texts since the last summary
   * @param unmatched mails since then of which nobody knows from which debtor they are
   * @param done what people did, as recorded since the last summary
   */
  public record AboutRecords(
      List<Rejection> rejected,
      List<UnspokenLanguage> unspoken,
      List<UnmatchedReply> unmatched,
      List<Done> done) {
    public AboutRecords {
      done = List.copyOf(done);
      rejected = List.copyOf(rejected);
      unspoken = List.copyOf(unspoken);
      unmatched = List.copyOf(unmatched);
    }
  }

  /** A debtor's language in which there are no texts. */
  public record UnspokenLanguage(String debtor, Locale language) {}

  /**
   * One invoice, as a line of the summary names it.
   *
   * @param stage the stage of a contract that it bills
   * @param lastDemand the last message that also asked for interest and costs
   */
  public record InvoiceLine(
      String debtor,
      String number,
      Money amountDue,
      long daysPastDue,
      Optional<Stage> stage,
      Optional<PastLevel> lastDemand) {}

  /**
   * An open question to the owner, with its first day.
   *
   * @param answers those that are possible
   * @param mark see {@link Mark}
   */
  public record Open(
      AccountId account,
      QuestionKind kind,
      String debtor,
      List<InvoiceLine> invoices,
      Matter matter,
      List<Answer> answers,
      LocalDate since,
      String mark) {
    public Open {
      invoices = List.copyOf(invoices);
      answers = List.copyOf(answers);
    }

    private Open askedOf(String owner) {
      List<Answer> left = matter.approvers().left(answers, owner);
      return new Open(account, kind, debtor, invoices, matter, left, since, mark);
    }
  }

  /**
   * A message that went out, and what is known of its delivery (sent, delivered, bounced ...).
   *
   * @param form whether it was the monthly statement of account
   * @param lacks what the owner could mend for the next one
   */
  public record Sent(
      Instant at,
      String debtor,
      MessageKind kind,
      Round.Form form,
      List<InvoiceLine> invoices,
      Touchpoint.Fate fate,
      Touchpoint.Lacks lacks) {}

  /**
   * A message that did not go out, and why.
   *
   * @param nextPossible when it can go out; empty if a person must act
   */
  public record DeferredReminder(
      InvoiceLine invoice, Level level, Rule rule, Source source, Optional<Instant> nextPossible) {}

  /**
   * What came in on an invoice since the last summary; what is left may be zero.
   *
   * @param movements payments and credit notes, each with its day
   * @param waived what is no longer owed because a lower sum came in time
   * @param remainder what an invoice that is now settled leaves unpaid because it was late
   * @param earned the credit for later work that was offered and that the payment earned
   * @param lastDemand the last level that also asked for interest and costs
   */
  public record PaidInvoice(
      String debtor,
      String number,
      List<Movement> movements,
      Money left,
      Optional<Money> waived,
      Optional<Remainder> remainder,
      Optional<Money> earned,
      Optional<PastLevel> lastDemand) {
    public PaidInvoice {
      movements = List.copyOf(movements);
    }

    /** What came in of one kind. */
    List<Movement> of(Movement.Kind kind) {
      return movements.stream().filter(movement -> movement.kind() == kind).toList();
    }
  }

  /** What the owner decided or did by hand. It is told, but it is no reason for a summary. */
  public record Done(String debtor, List<InvoiceLine> invoices, Deed deed) {
    public Done {
      invoices = List.copyOf(invoices);
    }
  }

  /** A record that was rejected. */
  public record Rejection(String record, List<String> reasons) {
    String mark() {
      return Mark.of(record, reasons);
    }
  }
}
