/** How long a decision and the reading of the law take; run by hand, never part of a test. */
@NullMarked
package dev.relance.benchmarks;

import org.jspecify.annotations.NullMarked;
