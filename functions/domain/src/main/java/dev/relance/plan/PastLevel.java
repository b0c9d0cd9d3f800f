package dev.relance.plan;

import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A level that an invoice has behind it.
 *
 * @param on the debtor's day
 * @param touchpoint the id of the message; empty text if none was sent
 * @param part the due date of the part that it is about; empty if that is the whole invoice
 * @param besides the interest and costs that the message asked for
 * @param offer what the message offered to whoever pays in time
 * @param announced the legal step that the message announced
 */
public record PastLevel(
    Level level,
    LocalDate on,
    LevelOutcome outcome,
    String touchpoint,
    Optional<LocalDate> part,
    Optional<Money> besides,
    Optional<Offer> offer,
    Optional<AnnouncedStep> announced) {

  /** A level that asked for the whole invoice alone. */
  public static PastLevel plain(
      Level level, LocalDate on, LevelOutcome outcome, String touchpoint) {
    return new PastLevel(
        level,
        on,
        outcome,
        touchpoint,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A level that passed without a message. */
  public static PastLevel skipped(PartLevel due, LocalDate on, LevelOutcome outcome) {
    return new PastLevel(
        due.level(),
        on,
        outcome,
        "",
        due.part().key(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A reduced sum for an invoice, or a credit for later work.
   *
   * @param payable what all payments on the invoice must reach, including those before the offer
   * @param until the last day on which a payment accepts it, inclusive
   * @param credit what the payment earns for later work; empty if the sum is reduced
   */
  public record Offer(Money payable, LocalDate until, Optional<Money> credit) {
    /** A reduced sum, which settles the invoice. */
    public static Offer reduced(Money payable, LocalDate until) {
      return new Offer(payable, until, Optional.empty());
    }

    /** Whether a lower sum settles the invoice. */
    public boolean isReduction() {
      return credit.isEmpty();
    }
  }

  /** The reduced sum that the message offered. */
  Optional<Offer> reduction() {
    return offer.filter(Offer::isReduction);
  }

  /** Whether a message went out or may have gone out. */
  public boolean isMessage() {
    return outcome != LevelOutcome.LAPSED && outcome != LevelOutcome.PASSED_OVER;
  }

  /** The same level with another outcome. */
  public PastLevel with(LevelOutcome changed) {
    return new PastLevel(level, on, changed, touchpoint, part, besides, offer, announced);
  }

  /** The same level, counted for another part. */
  PastLevel ofPart(Optional<LocalDate> other) {
    return new PastLevel(level, on, outcome, touchpoint, other, besides, offer, announced);
  }
}
