package dev.relance.policy;

import java.math.BigDecimal;
import java.util.Map;

/**
 * When the owner is asked.
 *
 * @param ageDays from so many days past due
 * @param limitationDays from so many days before the limitation period of a claim ends
 * @param amount from this amount, per currency, inclusive
 * @param secondApproval from this amount past due, per currency, inclusive, two owners approve each
 *     legal step
 * @param atOnce when the owner is told at once
 */
public record OwnerThreshold(
    int ageDays,
    int limitationDays,
    Map<String, BigDecimal> amount,
    Map<String, BigDecimal> secondApproval,
    AtOnce atOnce) {
  public OwnerThreshold {
    amount = Map.copyOf(amount);
    secondApproval = Map.copyOf(secondApproval);
  }

  OwnerThreshold within(OwnerThreshold general) {
    return new OwnerThreshold(
        Math.min(ageDays, general.ageDays),
        Math.max(limitationDays, general.limitationDays),
        Stricter.merged(amount, general.amount, BigDecimal::min),
        Stricter.merged(secondApproval, general.secondApproval, BigDecimal::min),
        atOnce.within(general.atOnce));
  }
}
