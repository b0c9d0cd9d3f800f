package dev.relance.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A touchpoint made outside Relance, by hand; it counts for the caps.
 *
 * @param invoices ids of the invoices it was about; empty means all of the account
 * @param notice the step towards a court that it was, if it was one
 */
public record Contact(
    String id,
    Instant at,
    Means means,
    Outcome outcome,
    List<String> invoices,
    Optional<Promise> promise,
    Optional<Notice> notice) {
  public Contact {
    invoices = List.copyOf(invoices);
  }

  /** A contact that was no step towards a court. */
  public Contact(
      String id,
      Instant at,
      Means means,
      Outcome outcome,
      List<String> invoices,
      Optional<Promise> promise) {
    this(id, at, means, outcome, invoices, promise, Optional.empty());
  }

  /** Whether the contact was about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /** The channels that it may have used: a message is an e-mail or a text. */
  public Set<Channel> channels() {
    return switch (means) {
      case CALL -> Set.of(Channel.CALL);
      case LETTER -> Set.of(Channel.LETTER);
      case VISIT, MEETING -> Set.of(Channel.VISIT);
      case MESSAGE -> Set.of(Channel.EMAIL, Channel.SMS);
    };
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
    return means == Means.CALL && outcome != Outcome.NOT_REACHED && outcome != Outcome.LEFT_MESSAGE;
  }

  /** How the debtor was contacted; a message is electronic, the others are not. */
  public enum Means {
    CALL,
    LETTER,
    VISIT,
    MEETING,
    MESSAGE
  }

  /** What came of it, from a fixed list. */
  public enum Outcome {
    REACHED,
    NOT_REACHED,
    LEFT_MESSAGE,
    INVOICE_NOT_RECEIVED,
    WAITING_FOR_APPROVAL,
    DISPUTE,
    PAYMENT_ANNOUNCED,
    PAYMENT_PROMISED,
    REFUSED,
    WRONG_PERSON
  }
}
