/**
 * What a rule found and what it expected, as typed values.
 *
 * <p>Nothing here is a sentence: the room of words turns a finding into one, and a codec into
 * bytes.
 */
@NullMarked
package dev.relance.finding;

import org.jspecify.annotations.NullMarked;
