/** The owner's summary: what needs a decision first, then what happened and why. */
@NullMarked
package dev.relance.summary;

import org.jspecify.annotations.NullMarked;
