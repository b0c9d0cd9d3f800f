/**
 * Letters as PDF. It is a function of its own, so that what writes PDF does not burden the function
 * that sends.
 */
@NullMarked
package dev.relance.letter;

import org.jspecify.annotations.NullMarked;
