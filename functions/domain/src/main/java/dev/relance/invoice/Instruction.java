package dev.relance.invoice;

import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the owner or the debtor decided, as a {@code decision#} record tells it.
 *
 * @param invoices ids of the invoices it is about; empty means all of the account
 * @param level the level it approves, refuses, repeats or counts as sent
 * @param until the last day of a pause or an override, inclusive; without it a pause lasts until a
 *     resume
 * @param instalments the parts of a plan, by date
 * @param step the legal step that the owner decided, for the level {@code intent}
 * @param stepDate the day on which that step will be taken
 * @param rule the house rule that an override leaves aside
 * @param reason why, where it was written
 */
public record Instruction(
    String id,
    Kind kind,
    Instant at,
    By by,
    List<String> invoices,
    Optional<String> level,
    Optional<LocalDate> until,
    Optional<Promise> promise,
    List<Promise> instalments,
    Optional<String> step,
    Optional<LocalDate> stepDate,
    Optional<String> rule,
    Optional<String> reason) {
  public Instruction {
    invoices = List.copyOf(invoices);
    instalments = List.copyOf(instalments);
  }

  /** A decision that leaves every rule in force. */
  public Instruction(
      String id,
      Kind kind,
      Instant at,
      By by,
      List<String> invoices,
      Optional<String> level,
      Optional<LocalDate> until,
      Optional<Promise> promise,
      List<Promise> instalments,
      Optional<String> step,
      Optional<LocalDate> stepDate) {
    this(
        id,
        kind,
        at,
        by,
        invoices,
        level,
        until,
        promise,
        instalments,
        step,
        stepDate,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /** What was decided. */
  public enum Kind implements Word {
    APPROVE("approve"),
    REFUSE("refuse"),
    PAUSE("pause"),
    RESUME("resume"),
    DISPUTE("dispute"),
    PROMISE("promise"),
    PLAN("plan"),
    PAID("paid"),
    TREAT_AS_SENT("treat-as-sent"),
    SEND_AGAIN("send-again"),
    SETTLE("settle"),
    STOP("stop"),
    OVERRIDE("override");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Who decided. */
  public enum By implements Word {
    OWNER("owner"),
    DEBTOR("debtor");

    private final String word;

    By(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
