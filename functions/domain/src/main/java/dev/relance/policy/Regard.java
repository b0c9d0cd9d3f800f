package dev.relance.policy;

import dev.relance.invoice.Relation;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How a policy treats debtors by how they pay and by what they are as customers. It only gives more
 * time than the policy does otherwise, so every limit still holds.
 *
 * @param payers by how the debtor pays
 * @param valued who is a valued customer, and how they are treated
 */
public record Regard(Map<PayerKind, Manner> payers, Optional<Valued> valued) {
  /** All debtors are treated alike. */
  public static final Regard NONE = new Regard(Map.of(), Optional.empty());

  public Regard {
    payers = Map.copyOf(payers);
  }

  /**
   * How a debtor is treated.
   *
   * @param spacingDays fewest calendar days between two levels of an invoice, and between two
   *     reminders; 0 if those of the policy count
   */
  public record Manner(int spacingDays, Tone tone) {
    /** As the policy says of everybody. */
    public static final Manner ORDINARY = new Manner(0, Tone.PLAIN);

    private Manner and(Manner other) {
      return new Manner(
          Math.max(spacingDays, other.spacingDays), tone == Tone.PLAIN ? other.tone : tone);
    }
  }

  /**
   * Who is a valued customer: a customer of so many years or with so large a turnover, as long as
   * less than an amount is due.
   *
   * @param years full years as a customer
   * @param turnoverTimes a year's turnover of so many times what is due
   * @param below the amount due, per currency, exclusive; none for a currency that is not named
   */
  public record Valued(
      int years, BigDecimal turnoverTimes, Map<String, BigDecimal> below, Manner manner) {
    public Valued {
      below = Map.copyOf(below);
    }

    private boolean is(Relation relation, List<Money> due, LocalDate today) {
      return due.stream()
          .allMatch(
              sum ->
                  isSmall(sum)
                      && (relation.isCustomerSince(today.minusYears(years))
                          || relation.buys(turnoverTimes, sum)));
    }

    private boolean isSmall(Money due) {
      BigDecimal limit = below.getOrDefault(due.getCurrencyUnit().getCode(), BigDecimal.ZERO);
      return due.getAmount().compareTo(limit) < 0;
    }
  }

  /**
   * What a policy sees in a debtor.
   *
   * @param isValued whether the debtor is a valued customer
   */
  public record Customer(PayerKind payer, boolean isValued) {}

  /** Whether it treats all debtors alike. */
  public boolean isNone() {
    return payers.isEmpty() && valued.isEmpty();
  }

  /** What it sees in a debtor with amounts due. Who avoids paying is not valued. */
  public Customer customer(PayerKind payer, Relation relation, List<Money> due, LocalDate today) {
    return new Customer(
        payer,
        payer != PayerKind.AVOIDS
            && valued.filter(who -> who.is(relation, due, today)).isPresent());
  }

  /** How it treats a customer: the more time counts, and the tone for the payer first. */
  public Manner manner(Customer customer) {
    Manner ofPayer = payers.getOrDefault(customer.payer(), Manner.ORDINARY);
    return customer.isValued()
        ? ofPayer.and(valued.map(Valued::manner).orElse(Manner.ORDINARY))
        : ofPayer;
  }
}
