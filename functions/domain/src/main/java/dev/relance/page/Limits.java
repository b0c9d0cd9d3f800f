package dev.relance.page;

import dev.relance.plan.StandingOffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Within which the debtor can answer.
 *
 * @param today the debtor's day
 * @param latest the last day on which a promise holds without the owner's consent
 * @param due what can be paid in parts; empty if nothing is due, or if it is in several currencies
 * @param invoices ids of the open invoices
 * @param offers the reduced sums that stand
 */
public record Limits(
    LocalDate today,
    LocalDate latest,
    Optional<Money> due,
    List<String> invoices,
    List<StandingOffer> offers) {
  public Limits {
    offers = List.copyOf(offers);
    invoices = List.copyOf(invoices);
  }
}
