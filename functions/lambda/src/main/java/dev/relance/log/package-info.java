/**
 * What the functions tell their operator: codes, keys and counts, never the content of a record.
 */
@NullMarked
package dev.relance.log;

import org.jspecify.annotations.NullMarked;
