package dev.relance.invoice;

import dev.relance.vocabulary.PayerKind;
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
}
