package dev.relance.finding;

import dev.relance.policy.Regard.Manner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Why policy treats a debtor otherwise than others, and how.
 *
 * @param worth why the debtor is a valued customer, if so
 * @param manner what policy gives to this debtor
 */
public record Regarded(Payer payer, Optional<Worth> worth, Manner manner) {
  /** The same debtor, treated in another manner. */
  public Regarded in(Manner other) {
    return new Regarded(payer, worth, other);
  }

  /**
   * What makes a debtor a valued customer.
   *
   * @param customerSince the first day as a customer, if recorded
   * @param turnover what the customer buys in a year, if recorded
   * @param due what is due, a sum per currency
   */
  public record Worth(
      Optional<LocalDate> customerSince, Optional<Money> turnover, List<Money> due) {
    public Worth {
      due = List.copyOf(due);
    }
  }
}
