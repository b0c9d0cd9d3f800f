package dev.relance.law;

import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Set;

/** A rule on what may be asked for besides the invoice. It depends on the debtor. */
public interface MoneyRule extends LawRule {
  /** For which parties. */
  Set<Parties> between();

  /** Whether only one rule of its type may apply to a debtor on a day. */
  boolean standsAlone();

  /** Whether it applies on a day to a debtor of this kind. */
  default boolean holds(LocalDate on, DebtorKind debtor) {
    return isFor(debtor) && basis().isInForce(on);
  }

  /** Whether it is about debtors of this kind. */
  default boolean isFor(DebtorKind debtor) {
    return between().contains(Parties.of(debtor)) && basis().protects().contains(debtor);
  }
}
