package dev.relance.invoice;

import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A touchpoint made outside Relance, by hand; it counts for the caps.
 *
 * @param invoices ids of the invoices it was about; empty means all of the account
 * @param notice the step towards a court that it was, if it was one
 * @param particulars what else the record tells, for people only
 */
public record Contact(
    String id,
    Instant at,
    Channel channel,
    Outcome outcome,
    List<String> invoices,
    Optional<Promise> promise,
    Optional<Notice> notice,
    Particulars particulars) {
  public Contact {
    invoices = List.copyOf(invoices);
  }

  /** A contact that was no step towards a court. */
  public Contact(
      String id,
      Instant at,
      Channel channel,
      Outcome outcome,
      List<String> invoices,
      Optional<Promise> promise) {
    this(id, at, channel, outcome, invoices, promise, Optional.empty(), Particulars.NONE);
  }

  /**
   * What only people read in the record of a contact.
   *
   * @param by who made the contact
   * @param spokenTo who was spoken to
   * @param notes what was said
   */
  public record Particulars(
      Optional<String> by, Optional<String> spokenTo, Optional<String> notes) {
    /** Nothing was recorded besides the facts. */
    public static final Particulars NONE =
        new Particulars(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether the contact was about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /** Whether it reached nobody, or somebody else. */
  public boolean hasFailed() {
    return outcome == Outcome.NOT_REACHED || outcome == Outcome.WRONG_PERSON;
  }

  /**
   * Whether it counts as a step towards a court of a kind: what reached nobody, or somebody else,
   * is no notice; a meeting may fail and was tried.
   */
  public boolean countsAs(Notice.Kind kind) {
    boolean wasTried =
        outcome == Outcome.NOT_REACHED
            && (kind == Notice.Kind.CONCILIATION
                || kind == Notice.Kind.MEDIATION
                || kind == Notice.Kind.SMALL_DEBT_PROCEDURE);
    return !hasFailed() || wasTried;
  }

  /** Whether the debtor was spoken to in a call. */
  public boolean isConversation() {
    return channel == Channel.CALL
        && outcome != Outcome.NOT_REACHED
        && outcome != Outcome.LEFT_MESSAGE;
  }

  /** What came of it, from a fixed list. */
  public enum Outcome implements Word {
    REACHED("reached"),
    NOT_REACHED("not-reached"),
    LEFT_MESSAGE("left-message"),
    INVOICE_NOT_RECEIVED("invoice-not-received"),
    WAITING_FOR_APPROVAL("waiting-for-approval"),
    DISPUTE("dispute"),
    PAYMENT_ANNOUNCED("payment-announced"),
    PAYMENT_PROMISED("payment-promised"),
    REFUSED("refused"),
    WRONG_PERSON("wrong-person");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
