/**
 * The public contract of the Records table: one JSON Schema per kind, the checks that a schema
 * cannot say, and the reading of accepted records into the words of the domain.
 */
@NullMarked
package dev.relance.record;

import org.jspecify.annotations.NullMarked;
