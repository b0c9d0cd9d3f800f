/**
 * We plan when to speak: where each invoice is on its ladder, which level comes next, and when.
 *
 * <p>Receives the account as recorded and what was done so far. Hands on the levels that are due
 * and the earliest time of the next one.
 */
@NullMarked
package dev.relance.plan;

import org.jspecify.annotations.NullMarked;
