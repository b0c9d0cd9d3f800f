/** What the functions tell their operator: codes, keys and counts, never what a record says. */
@NullMarked
package dev.relance.log;

import org.jspecify.annotations.NullMarked;
