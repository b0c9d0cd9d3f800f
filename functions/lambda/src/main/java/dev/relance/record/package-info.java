/**
 * The public contract of the Records table: one JSON Schema per kind, the checks that a schema
 * cannot express, and the readers of accepted records.
 */
@NullMarked
package dev.relance.record;

import org.jspecify.annotations.NullMarked;
