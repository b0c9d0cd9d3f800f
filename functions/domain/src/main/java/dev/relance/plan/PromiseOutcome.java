package dev.relance.plan;

import dev.relance.invoice.Promise;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What became of one promised part.
 *
 * @param part what was promised
 * @param sum how much; empty when everything owed was promised
 * @param paid what came in towards it; zero or more
 * @param graceEnds the last day on which it can be paid in time
 * @param isForSeveral whether the sum may be paid on any of several invoices
 * @param isInstalment whether it is a part of a plan, by policy or because the owner agreed to it
 * @param renewedOn the day on which a later promise took its place
 */
public record PromiseOutcome(
    Promise part,
    Optional<Money> sum,
    Money paid,
    LocalDate graceEnds,
    boolean isForSeveral,
    boolean isInstalment,
    Optional<LocalDate> renewedOn) {
  /** The promised day. */
  public LocalDate by() {
    return part.date();
  }

  /** What is still to be paid of a sum. */
  public Optional<Money> left() {
    return sum.map(promised -> promised.minus(paid));
  }

  /** Whether all of it came in, in time or not. What owes nothing more is no longer open. */
  public boolean isKept() {
    return sum.filter(owed -> !paid.isLessThan(owed)).isPresent();
  }

  /** Whether its time ended without all of it. A promise that was renewed in time is not broken. */
  public boolean isBroken(LocalDate today) {
    return !isKept() && graceEnds.isBefore(renewedOn.filter(today::isAfter).orElse(today));
  }
}
