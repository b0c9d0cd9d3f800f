package dev.relance.evidence;

import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** Something that happened on an account and is kept as evidence. */
public sealed interface Event {

  /** The event's name in evidence and on the bus: message-authorized. */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** An invoice, as its record tells it from now on; {@code paid} is all that was received. */
  record InvoiceRecorded(
      String invoice,
      String number,
      LocalDate dueDate,
      Money total,
      Money paid,
      Money balance,
      String status)
      implements Event {}

  /** A record that was not accepted, with the reasons that its writer was told. */
  record RecordRejected(String record, List<String> reasons) implements Event {}

  /** A contact made by hand. */
  record ContactRecorded(
      String contact, Instant made, String channel, String outcome, List<String> invoices)
      implements Event {
    public ContactRecorded {
      invoices = List.copyOf(invoices);
    }
  }

  /** A decision of the owner or the debtor. */
  record InstructionRecorded(
      String decision,
      String kind,
      Instant made,
      String by,
      List<String> invoices,
      Optional<String> level,
      Optional<LocalDate> until,
      Optional<String> step,
      Optional<LocalDate> stepDate,
      Optional<String> rule,
      Optional<String> reason)
      implements Event {
    public InstructionRecorded {
      invoices = List.copyOf(invoices);
    }
  }

  /** A level before the due date whose time passed without a message. */
  record LevelLapsed(String invoice, Level level, LocalDate dueDate) implements Event {}

  /** A level that the owner refused. */
  record LevelPassedOver(String invoice, Level level) implements Event {}

  /**
   * The decision to send, with everything that it rests on; written before the send.
   *
   * @param level the leading level
   * @param reckoned how the sums were reckoned that it asks for besides the invoices, and why it
   *     does not ask for others, where its level speaks of them
   * @param consentSince from which day on the debtor consents to e-mails, where that is recorded
   * @param leftAside the rules of the house that the owner leaves aside, with the decisions
   * @param answers every rule that was asked, with its answer
   * @param mime the exact bytes of the message
   */
  record MessageAuthorized(
      String touchpoint,
      Level level,
      List<Item> invoices,
      String channel,
      String to,
      String language,
      String subject,
      String localTime,
      String timeZone,
      String policy,
      String law,
      Optional<Reckoned> reckoned,
      Optional<LocalDate> consentSince,
      List<String> leftAside,
      List<String> answers,
      String mime)
      implements Event {
    public MessageAuthorized {
      invoices = List.copyOf(invoices);
      leftAside = List.copyOf(leftAside);
      answers = List.copyOf(answers);
    }

    /**
     * What was reckoned on a day.
     *
     * @param rates the version of the published rates
     * @param confirmed which law the creditor vouches for, and why
     */
    public record Reckoned(
        LocalDate asOf, String rates, SortedMap<String, String> confirmed, List<Figures> invoices) {
      public Reckoned {
        confirmed = Collections.unmodifiableSortedMap(new TreeMap<>(confirmed));
        invoices = List.copyOf(invoices);
      }
    }

    /**
     * The figures of one invoice in sentences.
     *
     * @param law the pack of the law that governs it, when one does
     */
    public record Figures(String invoice, Optional<String> law, List<String> figures) {
      public Figures {
        figures = List.copyOf(figures);
      }
    }

    /** One invoice in the message. */
    public record Item(String invoice, String number, Level level, Money amountDue) {}
  }

  /** The mail service took the message under an id of its own. */
  record MessageAccepted(String touchpoint, String messageId) implements Event {}

  /** The mail service refused the message: it did not go out, and the contact is released. */
  record MessageRefused(String touchpoint, String reason) implements Event {}

  /** No outcome came within the deadline: the message may have gone out, and is not sent again. */
  record MessageUnconfirmed(String touchpoint, Instant authorized) implements Event {}

  /** News of a message from the mail service. */
  record DeliveryReported(
      String touchpoint, String fate, Instant reported, String address, String detail)
      implements Event {}

  /** An address that takes no more mail. */
  record AddressSuppressed(String address, String reason) implements Event {}

  /**
   * A level that was due and did not go out.
   *
   * @param nextPossible when it can, if nothing else changes; empty when a person must act
   */
  record FollowUpDeferred(
      String invoice,
      Level level,
      String reason,
      String rule,
      String law,
      String cites,
      String expected,
      String found,
      Optional<Instant> nextPossible)
      implements Event {}

  /** The account was handed to its owner with a question. */
  record FollowUpEscalated(
      String reason, List<String> invoices, String detail, List<String> answers) implements Event {
    public FollowUpEscalated {
      invoices = List.copyOf(invoices);
      answers = List.copyOf(answers);
    }
  }

  /** A question that is open no more. */
  record QuestionClosed(String reason, List<String> invoices) implements Event {
    public QuestionClosed {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * An invoice that is settled: paid, credited or written off.
   *
   * @param besides interest and costs owed on that day, asked for or not, which this does not cover
   * @param overpaid what came in beyond all that is owed
   * @param reckoned how they were reckoned, and why others are not owed; empty where it was not
   *     late
   */
  record CaseClosed(
      String invoice,
      String number,
      String reason,
      Optional<Money> besides,
      Optional<Money> overpaid,
      Optional<MessageAuthorized.Reckoned> reckoned)
      implements Event {}

  /** The word for a constant inside an event. */
  static String word(Enum<?> constant) {
    return Words.of(constant);
  }
}
