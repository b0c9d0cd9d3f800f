/** The owner's summary: first what needs a decision, then what happened and why. */
@NullMarked
package dev.relance.summary;

import org.jspecify.annotations.NullMarked;
