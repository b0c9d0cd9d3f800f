/**
 * The calendar: places, public holidays, and local days. No clock: the time is always passed in.
 */
@NullMarked
package dev.relance.time;

import org.jspecify.annotations.NullMarked;
