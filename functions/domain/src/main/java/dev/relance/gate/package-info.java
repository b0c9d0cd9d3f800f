/**
 * Before speaking we ask every rule. Each one answers permitted, deferred until a time, or
 * prohibited, with what it expected, what it found and its source.
 *
 * <p>Receives a situation (an account, its terms and a moment) and a due level, keeps every answer,
 * and hands on the strictest. A missing fact prohibits.
 */
@NullMarked
package dev.relance.gate;

import org.jspecify.annotations.NullMarked;
