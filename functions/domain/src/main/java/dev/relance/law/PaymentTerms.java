package dev.relance.law;

import java.util.List;
import java.util.Set;

/** When a debt is due, what may be agreed, and when the debtor is in default. */
public record PaymentTerms(Set<Parties> between, Basis basis) implements MoneyRule {
  private static final List<String> DAYS =
      List.of(
          "defaultDays",
          "maxDays",
          "publicDays",
          "endOfMonthDays",
          "periodicDays",
          "invoiceWithinDays",
          "defaultAfterDays");
  private static final List<String> DEFAULT =
      List.of("defaultByReminder", "defaultByCalendarDate", "consumerNeedsNotice");

  static PaymentTerms read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    DAYS.forEach(entry::optionalCount);
    DEFAULT.forEach(entry::isOrNot);
    return new PaymentTerms(between, entry.basis());
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }
}
