package dev.relance.invoice;

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
public record DecisionRecord(
    String id,
    DecisionKind kind,
    Instant at,
    DecidedBy by,
    List<String> invoices,
    Optional<String> level,
    Optional<LocalDate> until,
    Optional<Promise> promise,
    List<Promise> instalments,
    Optional<String> step,
    Optional<LocalDate> stepDate,
    Optional<String> rule,
    Optional<String> reason) {
  public DecisionRecord {
    invoices = List.copyOf(invoices);
    instalments = List.copyOf(instalments);
  }

  /** A decision that leaves every rule in force. */
  public DecisionRecord(
      String id,
      DecisionKind kind,
      Instant at,
      DecidedBy by,
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
}
