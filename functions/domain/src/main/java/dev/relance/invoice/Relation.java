package dev.relance.invoice;

import dev.relance.vocabulary.PayerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the creditor knows of a debtor as a customer.
 *
 * @param policy a policy for this debtor alone
 * @param customerSince the first day as a customer
 * @param turnover what the customer buys in a year
 * @param payer how the debtor pays, in the owner's own judgement
 */
public record Relation(
    Optional<String> policy,
    Optional<LocalDate> customerSince,
    Optional<Money> turnover,
    Optional<PayerKind> payer) {
  /** Nothing is known. */
  public static final Relation NONE = of(Optional.empty());

  /** Nothing is known but a policy, if there is one. */
  public static Relation of(Optional<String> policy) {
    return new Relation(policy, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether the debtor is known to be a customer since a day or longer. */
  public boolean isCustomerSince(LocalDate day) {
    return customerSince.filter(since -> !since.isAfter(day)).isPresent();
  }

  /** Whether the customer is known to buy so many times an amount in a year, in its currency. */
  public boolean buys(BigDecimal times, Money amount) {
    return turnover
        .filter(sum -> sum.getCurrencyUnit().equals(amount.getCurrencyUnit()))
        .filter(sum -> sum.getAmount().compareTo(amount.getAmount().multiply(times)) >= 0)
        .isPresent();
  }
}
