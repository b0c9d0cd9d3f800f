/**
 * We plan when to speak: where each invoice stands on its ladder, which level comes next, and when.
 *
 * <p>Receives the account as recorded and what was done so far, and hands on the levels that are
 * due and the earliest time at which the next one can be.
 */
@NullMarked
package dev.relance.plan;

import org.jspecify.annotations.NullMarked;
