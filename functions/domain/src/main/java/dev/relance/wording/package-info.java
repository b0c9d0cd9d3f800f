/**
 * Everything that people read is worded here, in their language: sentences, dates, numbers, money
 * and findings.
 *
 * <p>Receives typed values and hands on plain text; layouts escape it.
 */
@NullMarked
package dev.relance.wording;

import org.jspecify.annotations.NullMarked;
