package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Whether a creditor may charge for late payment or for reminders.
 *
 * @param max the most that may be charged, if anything may; without it the rule names no amount
 */
public record FeeRule(Set<Parties> between, Allowance allowance, Optional<Money> max, Basis basis)
    implements MoneyRule {
  public FeeRule {
    between = Set.copyOf(between);
  }

  /** What the law says about a fee, the strictest first. */
  public enum Allowance implements Word {
    /**
     * Never. In France it is a criminal offence towards consumers (C. conso L121-21, CPCE L111-8).
     */
    FORBIDDEN("forbidden"),
    /** Not for the first reminder. Later, no more than the actual cost. */
    ACTUAL_COST_LATER("actual-cost-later"),
    /** Not for the first reminder. */
    FIRST_FREE("first-free"),
    /** As the contract says. */
    CONTRACT_ONLY("contract-only");

    private final String word;

    Allowance(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Reads one entry of {@code money.fees}.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static FeeRule read(RuleReading entry) {
    return new FeeRule(
        Parties.read(entry),
        entry.word("rule", Allowance.class),
        entry.optionalSum("max"),
        entry.basis());
  }

  /** Several may apply; the strictest counts. */
  @Override
  public boolean standsAlone() {
    return false;
  }
}
