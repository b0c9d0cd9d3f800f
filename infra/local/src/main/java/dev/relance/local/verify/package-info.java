/**
 * Checks evidence offline, as its specification asks: the files that a replay left, or those of the
 * archive as they are copied from its bucket.
 */
@NullMarked
package dev.relance.local.verify;

import org.jspecify.annotations.NullMarked;
