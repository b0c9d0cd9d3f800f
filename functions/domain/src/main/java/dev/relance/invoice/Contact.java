package dev.relance.invoice;

import dev.relance.vocabulary.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact that somebody made outside Relance. It counts for the caps.
 *
 * @param invoices ids of the invoices it was about; empty means the whole account
 * @param notice the step towards court that it was, if it was one
 * @param particulars what else the record says, for people only
 */
public record Contact(
    String id,
    Instant at,
    Channel channel,
    Result result,
    List<String> invoices,
    Optional<Notice> notice,
    Particulars particulars)
    implements Recorded {
  public Contact {
    invoices = List.copyOf(invoices);
  }

  /**
   * What came of a contact.
   *
   * @param promise what the debtor promised
   * @param disputedAmount how much of each invoice the debtor disputes, in its currency; without it
   *     the whole
   */
  public record Result(
      ContactOutcome outcome, Optional<Promise> promise, Optional<BigDecimal> disputedAmount) {
    /** An outcome without a promise or a sum. */
    public static Result of(ContactOutcome outcome) {
      return new Result(outcome, Optional.empty(), Optional.empty());
    }
  }

  /** The key of its record, such as contact#call-7. */
  public String recordKey() {
    return "contact#" + id;
  }

  /** What came of it. */
  public ContactOutcome outcome() {
    return result.outcome();
  }

  /** What the debtor promised. */
  public Optional<Promise> promise() {
    return result.promise();
  }

  /**
   * What only people read in the record of a contact.
   *
   * @param by who made the contact
   * @param spokenTo who was spoken to
   * @param notes what was said; it never leaves the house
   * @param recap what was agreed besides, in words for the debtor; the written recap quotes it
   * @param letter the hash of the letter of ours that was posted
   */
  public record Particulars(
      Optional<String> by,
      Optional<String> spokenTo,
      Optional<String> notes,
      Optional<String> recap,
      Optional<String> letter) {
    /** Only the facts were recorded. */
    public static final Particulars NONE =
        new Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Whether the contact was about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /** Whether it reached nobody, or the wrong person. */
  public boolean hasFailed() {
    return outcome() == ContactOutcome.NOT_REACHED || outcome() == ContactOutcome.WRONG_PERSON;
  }

  /**
   * Whether it counts as a step towards court of a kind. A contact that reached nobody or the wrong
   * person is no notice. A failed attempt at conciliation or mediation counts.
   */
  public boolean countsAs(NoticeKind kind) {
    boolean wasTried =
        outcome() == ContactOutcome.NOT_REACHED
            && (kind == NoticeKind.CONCILIATION
                || kind == NoticeKind.MEDIATION
                || kind == NoticeKind.SMALL_DEBT_PROCEDURE);
    return !hasFailed() || wasTried;
  }

  /** Whether somebody spoke with the debtor in a call. */
  public boolean isConversation() {
    return channel == Channel.CALL
        && outcome() != ContactOutcome.NOT_REACHED
        && outcome() != ContactOutcome.LEFT_MESSAGE;
  }
}
