package dev.relance.policy;

/**
 * How often messages go out.
 *
 * @param levelDays fewest calendar days between two levels of one invoice; 1 or more
 * @param debtorDays fewest calendar days between two reminders to one debtor; 1 or more
 * @param monthlyStatement whether the first reminder of a month is a statement of account, if a
 *     debtor owes several invoices and anything is past due
 * @param regard who gets more time, and in which tone
 */
public record Rhythm(int levelDays, int debtorDays, boolean monthlyStatement, Regard regard) {
  public Rhythm {
    require("spacingDays", levelDays);
    require("debtorSpacingDays", debtorDays);
  }

  Rhythm within(Rhythm general) {
    return new Rhythm(
        Math.max(levelDays, general.levelDays),
        Math.max(debtorDays, general.debtorDays),
        monthlyStatement,
        regard.isNone() ? general.regard : regard);
  }

  Rhythm with(Regard.Manner manner) {
    return new Rhythm(
        Math.max(levelDays, manner.spacingDays()),
        Math.max(debtorDays, manner.spacingDays()),
        monthlyStatement,
        regard);
  }

  Rhythm heeding(Rhythm ofInvoice) {
    return new Rhythm(
        levelDays, Math.max(debtorDays, ofInvoice.debtorDays), monthlyStatement, regard);
  }

  private static void require(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("%s %d must be 1 or more".formatted(name, days));
    }
  }
}
