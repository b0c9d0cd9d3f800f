/**
 * Exact money: decimal amounts, one currency per sum, and no rounding without a stated mode.
 *
 * <p>Receives amounts as records write them, refuses what a currency cannot express, and hands on
 * sums per currency.
 */
@NullMarked
package dev.relance.money;

import org.jspecify.annotations.NullMarked;
