package dev.relance.policy;

import java.util.Locale;

/**
 * A limit on how often a debtor is contacted, in rolling windows of calendar days of the debtor's
 * zone: the day of the contact and the days before it, {@code days} in all, hold at most {@code
 * max} contacts.
 *
 * @param electronicOnly calls, letters and visits do not count
 * @param cites the source of the limit
 * @param why the reason in a sentence
 */
public record Cap(Per per, int max, int days, boolean electronicOnly, String cites, String why) {
  public Cap {
    if (max < 1 || days < 1) {
      throw new IllegalArgumentException(
          "a cap of %d in %d days is not a cap; both must be 1 or more".formatted(max, days));
    }
  }

  /** What is counted: the contacts about one invoice, or all contacts with the debtor. */
  public enum Per {
    INVOICE,
    DEBTOR
  }

  @Override
  public String toString() {
    return "at most %d %scontact%s per %s in %d days"
        .formatted(
            max,
            electronicOnly ? "electronic " : "",
            max == 1 ? "" : "s",
            per.name().toLowerCase(Locale.ROOT),
            days);
  }
}
