/** How long a decision and reading the law take. Run by hand, never as part of a test. */
@NullMarked
package dev.relance.benchmarks;

import org.jspecify.annotations.NullMarked;
