package dev.relance.policy;

import dev.relance.invoice.Relation;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;

/**
 * When the owner is asked to call.
 *
 * @param everyDays fewest days from a message or a call to the next call
 * @param from the first level after which a call may be due
 * @param worthFrom the least amount due that is worth a call, per currency
 */
public record CallTerms(int everyDays, Level from, Map<String, BigDecimal> worthFrom) {
  /** So many years make an old customer. */
  private static final int YEARS_OF_AN_OLD_CUSTOMER = 5;

  /** A year's turnover of so many times what is due makes a good customer. */
  private static final BigDecimal TIMES_DUE = BigDecimal.TEN;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWICE = BigDecimal.TWO;

  public CallTerms {
    worthFrom = Map.copyOf(worthFrom);
  }

  /**
   * Whether an amount due is worth a call to a customer.
   *
   * <pre>
   * customer for 5 years, or turnover of 10 times the amount   from twice the amount
   * customer for less than a year                              from half the amount
   * any other                                                  from the amount
   * </pre>
   */
  public boolean isWorthIt(Money due, Relation relation, LocalDate today) {
    BigDecimal least = worthFrom.getOrDefault(due.getCurrencyUnit().getCode(), BigDecimal.ZERO);
    return due.getAmount().compareTo(least.multiply(factor(due, relation, today))) >= 0;
  }

  private static BigDecimal factor(Money due, Relation relation, LocalDate today) {
    if (relation.isCustomerSince(today.minusYears(YEARS_OF_AN_OLD_CUSTOMER))
        || relation.buys(TIMES_DUE, due)) {
      return TWICE;
    }
    return relation.customerSince().isPresent() && !relation.isCustomerSince(today.minusYears(1))
        ? HALF
        : BigDecimal.ONE;
  }
}
