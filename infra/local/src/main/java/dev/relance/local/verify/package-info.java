/**
 * Checks evidence offline, as its specification requires: the files of a replay, or those of the
 * archive as copied from its bucket.
 */
@NullMarked
package dev.relance.local.verify;

import org.jspecify.annotations.NullMarked;
