package dev.relance.interest;

import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.MoneyLaw;
import dev.relance.law.ReferenceRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * All that a statement about one invoice depends on.
 *
 * @param invoice payments and credits dated after {@code asOf} do not count
 * @param debtor its kind; the creditor is always a business
 * @param law of the law that governs the invoice; without one nothing is added to the principal
 * @param noticeOn the day of the formal notice or of the first reminder that the law asks for: when
 *     it was sent or, where the law counts from receipt, received
 * @param settlement a reduced sum that the creditor offers
 * @param confirmed unverified facts and published rates that the operator has confirmed, as {@code
 *     US-CA/interest} and {@code REFERENCE@from}
 * @param asOf the day of the statement, in the creditor's calendar; its interest is included
 */
public record Debt(
    Invoice invoice,
    Debtor.Kind debtor,
    Clauses clauses,
    Optional<MoneyLaw> law,
    ReferenceRates rates,
    Optional<LocalDate> noticeOn,
    Optional<Settlement> settlement,
    Set<String> confirmed,
    LocalDate asOf) {
  public Debt {
    confirmed = Set.copyOf(confirmed);
  }

  /**
   * An offer to end the matter for less.
   *
   * @param percent what is taken off the open principal, above 0 and below 100; interest and
   *     charges are waived with it
   * @param until the last day on which a payment accepts it, inclusive
   */
  public record Settlement(BigDecimal percent, LocalDate until) {
    public Settlement {
      Reduction.require(percent);
    }
  }
}
