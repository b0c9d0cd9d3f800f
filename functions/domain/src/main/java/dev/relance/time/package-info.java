/**
 * The calendar: places, public holidays and local days. There is no clock: callers pass the time.
 */
@NullMarked
package dev.relance.time;

import org.jspecify.annotations.NullMarked;
