/**
 * The laws of the design, held against a seeded simulation: many accounts over a year, with late,
 * repeated, reordered and lost triggers, refusals, time-outs, and a crash around any effect.
 */
@NullMarked
package dev.relance.laws;

import org.jspecify.annotations.NullMarked;
