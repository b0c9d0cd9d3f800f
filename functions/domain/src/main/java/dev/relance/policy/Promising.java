package dev.relance.policy;

/**
 * How far a promise to pay silences us. Beyond that the owner decides.
 *
 * @param graceDays days after a promised day before the promise counts as broken
 * @param renewals how often a promise that was not kept may be renewed
 * @param daysAhead the latest promised day, counted from the day of the promise
 */
public record Promising(int graceDays, int renewals, int daysAhead) {
  Promising within(Promising general) {
    return new Promising(
        Math.max(graceDays, general.graceDays),
        Math.max(renewals, general.renewals),
        Math.max(daysAhead, general.daysAhead));
  }
}
