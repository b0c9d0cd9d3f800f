package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Whether a creditor may charge for late payment or for reminders.
 *
 * @param max the most that may be charged, if anything may; without it the rule names no amount
 * @param reminders which reminders may be charged for; it counts for a fee per reminder
 * @param isSetOff whether only what exceeds the fixed sum may be charged (Sweden: act 1981:739, 4
 *     a; Finland: act 513/1999, 10 e)
 */
public record FeeRule(
    Set<Parties> between,
    Allowance allowance,
    Optional<Money> max,
    ChargedReminders reminders,
    boolean isSetOff,
    Basis basis)
    implements MoneyRule {
  public FeeRule {
    between = Set.copyOf(between);
  }

  /**
   * The reminders for which a fee may be charged.
   *
   * @param most how many; any number if absent
   * @param fullDaysAfterDue full days that must pass after the due date
   * @param fullDaysBetween full days that must pass between two of them
   */
  public record ChargedReminders(
      Optional<Integer> most, int fullDaysAfterDue, int fullDaysBetween) {
    private static ChargedReminders read(RuleReading entry) {
      return new ChargedReminders(
          entry.optionalCount("maxCount"),
          entry.countOrZero("fullDaysAfterDue"),
          entry.countOrZero("fullDaysBetween"));
    }

    /**
     * Those of some reminders, in ascending order. A reminder that comes too soon after a charged
     * one is free.
     */
    public List<LocalDate> among(List<LocalDate> reminders, LocalDate due) {
      var charged = new ArrayList<LocalDate>();
      LocalDate earliest = due.plusDays(fullDaysAfterDue + 1L);
      for (LocalDate day : reminders.stream().sorted().distinct().toList()) {
        if (!day.isBefore(earliest) && charged.size() < most.orElse(Integer.MAX_VALUE)) {
          charged.add(day);
          earliest = day.plusDays(fullDaysBetween + 1L);
        }
      }
      return List.copyOf(charged);
    }
  }

  /** What the law says about a fee, the strictest first. */
  public enum Allowance implements Word {
    /**
     * Never. In France it is a criminal offence towards consumers (C. conso L121-21, CPCE L111-8).
     */
    FORBIDDEN("forbidden"),
    /** Not for the first reminder. Later, no more than the actual cost. */
    ACTUAL_COST_LATER("actual-cost-later"),
    /** Only the actual cost, and no lump sum (Austria: ABGB 1333(2)). */
    ACTUAL_COST("actual-cost"),
    /** Not for the first reminder. */
    FIRST_FREE("first-free"),
    /** An amount for each reminder that counts. */
    PER_REMINDER("per-reminder"),
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
   * Reads one entry of {@code money.fees}. We charge only what a contract provides for, so that a
   * law that demands an agreement is met.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static FeeRule read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    Allowance allowance = entry.word("rule", Allowance.class);
    Optional<Money> max = entry.optionalSum("max");
    ChargedReminders reminders = ChargedReminders.read(entry);
    boolean isSetOff = entry.isOrNot("setOff");
    entry.isOrNot("mustBeAgreed");
    return new FeeRule(between, allowance, max, reminders, isSetOff, entry.basis());
  }

  /** Several may apply; the strictest counts. */
  @Override
  public boolean standsAlone() {
    return false;
  }
}
