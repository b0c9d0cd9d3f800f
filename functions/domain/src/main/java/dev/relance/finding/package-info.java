/**
 * What a rule found and what it expected, as values: days, sums, levels, limits. Each kind of
 * finding has its own type. What a person wrote is never mistaken for our own words.
 *
 * <p>Rules make findings, evidence keeps them, and the wording room says them in a language.
 */
@NullMarked
package dev.relance.finding;

import org.jspecify.annotations.NullMarked;
