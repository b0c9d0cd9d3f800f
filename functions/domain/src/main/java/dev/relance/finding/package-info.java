/**
 * What a rule found and what it expected instead, as values: days, sums, levels, limits. Each kind
 * of finding has a type of its own, and what a person wrote is never mistaken for a word of ours.
 *
 * <p>Rules make findings, evidence keeps them, and the room of words says them in a language.
 */
@NullMarked
package dev.relance.finding;

import org.jspecify.annotations.NullMarked;
