package dev.relance.law;

import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Set;

/** A rule on what may be asked besides the invoice, which depends on who owes it. */
public interface MoneyRule extends Rule {
  /** For which parties. */
  Set<Parties> between();

  /** Whether only one rule of its type may hold for a debtor on a day. */
  boolean standsAlone();

  /** Whether it holds on a day for a debtor of this kind. */
  default boolean holds(LocalDate on, DebtorKind debtor) {
    return isFor(debtor) && basis().isInForce(on);
  }

  /** Whether it speaks of a debtor of this kind. */
  default boolean isFor(DebtorKind debtor) {
    return between().contains(Parties.of(debtor)) && basis().protects().contains(debtor);
  }
}
