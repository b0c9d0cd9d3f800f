package dev.relance.interest;

import dev.relance.law.LimitKind;
import dev.relance.law.PenaltyCap.Tier;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The least or the most that a creditor may lawfully ask for.
 *
 * @param sum what is asked for because of it
 * @param instead what it would be without the limit
 * @param by the steps of the limit's calculation, where the law sets it by the size of the debt
 */
public record Limit(LimitKind kind, Money sum, Money instead, Optional<ByTier> by)
    implements Working {
  /** A tier of a scale, and the part of the debt above its threshold; zero or more. */
  public record ByTier(Tier tier, Money part) {}
}
