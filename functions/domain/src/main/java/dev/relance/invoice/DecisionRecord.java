package dev.relance.invoice;

import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What the owner or the debtor decided, as a {@code decision#} record says.
 *
 * @param invoices ids of the invoices it is about; empty means the whole account
 * @param contact id of the contact whose recap it approves or refuses
 * @param reason why, if given
 */
public record DecisionRecord(
    String id,
    DecisionKind kind,
    Instant at,
    Decider decider,
    List<String> invoices,
    Optional<String> contact,
    DecisionTerms terms,
    Optional<String> reason)
    implements Recorded {
  public DecisionRecord {
    invoices = List.copyOf(invoices);
  }

  /** The same decision of an owner. */
  public DecisionRecord of(String owner) {
    return new DecisionRecord(
        id,
        kind,
        at,
        new Decider(DecidedBy.OWNER, Optional.of(owner)),
        invoices,
        contact,
        terms,
        reason);
  }

  /** Who decided. */
  public DecidedBy by() {
    return decider.by();
  }

  /** The key of its record, such as decision#approve-7. */
  public String recordKey() {
    return "decision#" + id;
  }

  /** The level that it approves, refuses, repeats or counts as sent. */
  public Optional<Level> level() {
    return terms.level();
  }

  /** The last day of a pause, an override or an agreed sum, inclusive. */
  public Optional<LocalDate> until() {
    return terms.until();
  }

  /** What is promised. */
  public Optional<Promise> promise() {
    return terms.pledge().promise();
  }

  /** The parts of a plan, by date. */
  public List<Promise> instalments() {
    return terms.pledge().instalments();
  }

  /** The legal step that the owner decided or took. */
  public Optional<LegalStep> step() {
    return terms.action().step();
  }

  /** The day on which the step will be taken or was taken. */
  public Optional<LocalDate> stepDate() {
    return terms.action().date();
  }

  /** How the court, the agency or the administrator names the case. */
  public Optional<String> reference() {
    return terms.action().reference();
  }

  /**
   * The agreed sum for all its invoices together, or what is credited on its one invoice, in their
   * currency.
   */
  public Optional<BigDecimal> sum() {
    return terms.sums().agreed();
  }

  /** The day on which everything open of its invoices came in. */
  public Optional<LocalDate> paidOn() {
    return terms.correction().paidOn();
  }

  /** How a dispute was settled. */
  public Optional<Resolution> resolution() {
    return terms.correction().resolution();
  }

  /** The address that takes the debtor's mail from now on. */
  public Optional<String> email() {
    return terms.correction().email();
  }

  /** The house rule that an override leaves aside. */
  public Optional<Rule> rule() {
    return terms.rule();
  }

  /** How much of each invoice is disputed, if not all of it. */
  public Optional<BigDecimal> disputedAmount() {
    return terms.sums().disputed();
  }

  /** Whether it is about this invoice. */
  public boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }

  /**
   * Whether it settles this invoice: one for the whole account covers what was issued by its day.
   */
  public boolean covers(Invoice invoice) {
    return invoices.isEmpty()
        ? !invoice.issueDate().isAfter(at.atZone(ZoneOffset.UTC).toLocalDate())
        : invoices.contains(invoice.id());
  }
}
