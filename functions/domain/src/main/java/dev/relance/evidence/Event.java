package dev.relance.evidence;

import dev.relance.escalation.Matter;
import dev.relance.finding.Finding;
import dev.relance.finding.Regarded;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Contract;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.Papers;
import dev.relance.invoice.Stage;
import dev.relance.law.Source;
import dev.relance.plan.Enclosure;
import dev.relance.plan.MadeLetter;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PutOffCause;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Something that happened on an account and is kept as evidence. */
public sealed interface Event {

  /**
   * An invoice, as its record describes it from now on.
   *
   * @param following what the record says about following it up
   * @param contract its clauses, completed by those of the creditor's contract
   * @param papers what is written about it outside Relance
   */
  record InvoiceRecorded(
      String invoice,
      String number,
      Due due,
      Sums sums,
      Status status,
      InvoiceStatus following,
      Contract contract,
      Papers papers)
      implements Event {

    /**
     * When an invoice is due.
     *
     * @param issued the day of issue
     * @param delivered when the goods or the work were delivered
     * @param instalments the parts with due dates of their own
     * @param stage the larger contract of which it bills a stage
     */
    public record Due(
        LocalDate issued,
        Optional<LocalDate> delivered,
        LocalDate date,
        List<Invoice.Instalment> instalments,
        Optional<Stage> stage) {
      public Due {
        instalments = List.copyOf(instalments);
      }
    }

    /**
     * The money of an invoice.
     *
     * @param paid everything received
     * @param balance what is left; zero after an overpayment
     * @param payments each payment, as recorded
     * @param credits each credit, as recorded
     */
    public record Sums(
        Money total,
        Money paid,
        Money balance,
        List<Invoice.Payment> payments,
        List<Invoice.Credit> credits) {
      public Sums {
        payments = List.copyOf(payments);
        credits = List.copyOf(credits);
      }
    }

    /** What is still asked for; zero once the invoice is closed. */
    public Money owed() {
      return status.isClosed() ? Money.zero(sums.balance.getCurrencyUnit()) : sums.balance;
    }
  }

  /** How an invoice stands. */
  enum Status implements Word {
    OPEN("open"),
    DISPUTED("disputed"),
    ON_HOLD("on-hold"),
    PAID("paid"),
    CREDITED("credited"),
    WRITTEN_OFF("written-off"),
    /** Closed by a reduced sum that came in time. */
    SETTLED("settled");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether nothing is owed any more. */
    public boolean isClosed() {
      return switch (this) {
        case OPEN, DISPUTED, ON_HOLD -> false;
        case PAID, CREDITED, WRITTEN_OFF, SETTLED -> true;
      };
    }
  }

  /** A rejected record, with the reasons that its writer was told. */
  record RecordRejected(String record, List<String> reasons) implements Event {
    public RecordRejected {
      reasons = List.copyOf(reasons);
    }
  }

  /** A contact made by hand, as complete as its record. */
  record ContactRecorded(Contact contact) implements Event {}

  /** A decision of the owner or the debtor, as complete as its record. */
  record DecisionRecorded(DecisionRecord decision) implements Event {}

  /** What a debtor wrote back. */
  record ReplyReceived(Heard heard) implements Event {}

  /**
   * A letter that an owner was given to post. It is written before the letter is handed out.
   *
   * @param language a language tag of BCP 47
   * @param owner the e-mail address of whoever asked for it first
   */
  record LetterMade(MadeLetter letter, String subject, String language, String owner)
      implements Event {}

  /**
   * A level before the due date that passed without a message.
   *
   * @param dueDate of the invoice, or of the part that it is about
   */
  record LevelLapsed(String invoice, Level level, LocalDate dueDate) implements Event {}

  /**
   * A level that the owner refused.
   *
   * @param part the due date of the part that it is about; empty if that is the whole invoice
   */
  record LevelPassedOver(String invoice, Optional<LocalDate> part, Level level) implements Event {}

  /**
   * The decision to send, with everything that it is based on. It is written before the send.
   *
   * @param level the leading level
   * @param reckoned the calculation of the sums that it asks for besides the invoices, and why it
   *     asks for no others; only if its level mentions them
   */
  record MessageAuthorized(
      String touchpoint,
      Level level,
      Round.Form form,
      List<Item> invoices,
      WrittenMessage written,
      Local local,
      Grounds grounds,
      Optional<Reckoned> reckoned)
      implements Event {
    public MessageAuthorized {
      invoices = List.copyOf(invoices);
    }

    /** The SHA-256 of each attached file. */
    public Set<String> attached() {
      return invoices.stream()
          .flatMap(item -> item.file().stream())
          .filter(Enclosure.Attached.class::isInstance)
          .map(file -> ((Enclosure.Attached) file).sha256())
          .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One invoice in the message.
     *
     * @param level its leading level
     * @param amountDue what is asked for, everything past due included; only a legal step asks for
     *     nothing but the parts at its level
     * @param parts the parts with a level of their own; none if the invoice is in one part
     * @param offer what it offers to whoever pays in time
     * @param file what became of its file, if policy attaches it
     */
    public record Item(
        String invoice,
        String number,
        Level level,
        Money amountDue,
        List<PartAsked> parts,
        Optional<PastLevel.Offer> offer,
        Optional<Enclosure> file) {
      public Item {
        parts = List.copyOf(parts);
      }
    }

    /** A part of an invoice, with its own level and what is open of it. */
    public record PartAsked(LocalDate dueDate, Level level, Money open) {}

    /**
     * The message itself.
     *
     * @param language a language tag of BCP 47
     * @param mime the exact bytes, which are ASCII; an attached file is its hash there
     */
    public record WrittenMessage(
        Channel channel, String to, String language, String subject, String mime) {}

    /** When it was for the debtor. */
    public record Local(LocalDateTime time, ZoneId zone) {}

    /**
     * What the decision is based on.
     *
     * @param policy the policy with its version
     * @param law the packs of law with their versions
     * @param consentSince the first day of the debtor's consent to e-mails, if recorded
     * @param leftAside the house rules that the owner leaves aside
     * @param regarded why the debtor was treated otherwise than others, and in what, if so
     * @param answers every rule that was asked, with its answer
     */
    public record Grounds(
        String policy,
        String law,
        Optional<LocalDate> consentSince,
        List<LeftAside> leftAside,
        Optional<Regarded> regarded,
        List<Verdict> answers) {
      public Grounds {
        leftAside = List.copyOf(leftAside);
        answers = List.copyOf(answers);
      }
    }

    /**
     * A house rule that the owner leaves aside.
     *
     * @param until the last day, inclusive
     * @param decision the id of the decision
     */
    public record LeftAside(Rule rule, LocalDate until, String decision) {}
  }

  /**
   * The decision to send an acknowledgement, which is no reminder. It is written before the send.
   *
   * @param causes the keys of the records that it answers
   * @param invoices ids of the invoices that it speaks of
   */
  record AcknowledgementAuthorized(
      String touchpoint,
      AcknowledgementKind acknowledgement,
      List<String> causes,
      List<String> invoices,
      MessageAuthorized.WrittenMessage written,
      MessageAuthorized.Local local,
      MessageAuthorized.Grounds grounds)
      implements Event {
    public AcknowledgementAuthorized {
      causes = List.copyOf(causes);
      invoices = List.copyOf(invoices);
    }
  }

  /** The mail service accepted the message under an id of its own. */
  record MessageAccepted(String touchpoint, String messageId, Level level, List<String> invoices)
      implements Event {
    public MessageAccepted {
      invoices = List.copyOf(invoices);
    }
  }

  /** The mail service accepted an acknowledgement under an id of its own. */
  record AcknowledgementAccepted(
      String touchpoint,
      String messageId,
      AcknowledgementKind acknowledgement,
      List<String> invoices)
      implements Event {
    public AcknowledgementAccepted {
      invoices = List.copyOf(invoices);
    }
  }

  /** The mail service refused the message. It did not go out, and its contact is released. */
  record MessageRefused(String touchpoint, String reason) implements Event {}

  /** The mail service took no mail for a while. The message did not go out and is due again. */
  record MessagePutOff(String touchpoint, PutOffCause cause, String reason) implements Event {}

  /** No outcome came within the deadline. The message may have gone out and is not sent again. */
  record MessageUnconfirmed(String touchpoint, Instant authorized) implements Event {}

  /**
   * News about a message from the mail service.
   *
   * @param detail the mail service's own codes
   */
  record DeliveryReported(
      String touchpoint, Touchpoint.Fate fate, Instant reported, String address, String detail)
      implements Event {}

  /** An address that accepts no more mail, because of what happened to a message. */
  record AddressSuppressed(String address, Touchpoint.Fate reason) implements Event {}

  /**
   * A level that was due and did not go out.
   *
   * @param part the due date of the part that it is about; empty if that is the whole invoice
   * @param law the packs of law that were asked, with their versions
   * @param nextPossible when it can go out, if nothing else changes; empty if a person must act
   */
  record FollowUpDeferred(
      String invoice,
      Optional<LocalDate> part,
      Level level,
      Cause objection,
      String law,
      Optional<Instant> nextPossible)
      implements Event {

    /** The rule that held it back, with its source, what it expected and what it found. */
    public record Cause(Rule rule, Finding finding, Source source) {
      public Cause {
        source = source.asCited();
      }
    }
  }

  /**
   * An acknowledgement that was due and did not go out.
   *
   * @param causes the keys of the records that it answers
   * @param invoices ids of the invoices that it speaks of
   * @param law the packs of law that were asked, with their versions
   * @param nextPossible when it can go out, if nothing else changes; empty if a person must act or
   *     it is no longer due by then
   */
  record AcknowledgementDeferred(
      AcknowledgementKind acknowledgement,
      List<String> causes,
      List<String> invoices,
      FollowUpDeferred.Cause objection,
      String law,
      Optional<Instant> nextPossible)
      implements Event {
    public AcknowledgementDeferred {
      causes = List.copyOf(causes);
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * The owner was asked a question about the account.
   *
   * @param answers the answers that were offered
   */
  record FollowUpEscalated(
      QuestionKind question, List<String> invoices, Matter matter, List<Answer> answers)
      implements Event {
    public FollowUpEscalated {
      invoices = List.copyOf(invoices);
      answers = List.copyOf(answers);
    }
  }

  /** A question that is no longer open. */
  record QuestionClosed(QuestionKind question, List<String> invoices) implements Event {
    public QuestionClosed {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * An invoice that is settled: paid, credited or written off.
   *
   * @param besides interest and costs owed on that day that this does not cover, asked for or not
   * @param overpaid what came in beyond everything owed
   * @param reckoned their calculation, and why others are not owed; empty if it was not late
   */
  record CaseClosed(
      String invoice,
      String number,
      Status status,
      Optional<Money> besides,
      Optional<Money> overpaid,
      Optional<Reckoned> reckoned)
      implements Event {}

  /**
   * What was recorded about the debtor was erased on request: the content of earlier entries, the
   * records and our state.
   *
   * @param reason what the operator noted, such as the number of the request; nothing personal
   */
  record DebtorErased(String reason) implements Event {}

  /** What an entry said before it was erased; only its type is left. */
  record Erased(EventType type) implements Event {}
}
