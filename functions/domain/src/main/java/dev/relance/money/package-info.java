/**
 * Exact money: decimal amounts, one currency per sum, nothing rounded without saying how.
 *
 * <p>Receives amounts as they are written in records, refuses what a currency cannot hold, and
 * hands on sums per currency.
 */
@NullMarked
package dev.relance.money;

import org.jspecify.annotations.NullMarked;
