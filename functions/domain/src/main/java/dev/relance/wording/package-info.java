/**
 * All that people read is worded here, in their language: sentences, dates, numbers and money, and
 * what a rule found.
 *
 * <p>Receives typed values and hands on plain text; layouts escape it.
 */
@NullMarked
package dev.relance.wording;

import org.jspecify.annotations.NullMarked;
