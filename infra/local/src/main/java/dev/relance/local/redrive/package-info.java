/**
 * Does again what a deployed stack gave up. Letters in the failure queues say what failed: a place
 * in a stream, or the call of a function. What the stream still remembers is handed to the function
 * again; what is older is taken in from the tables. A letter is removed once its work has
 * succeeded, and doing the work twice changes nothing.
 */
@NullMarked
package dev.relance.local.redrive;

import org.jspecify.annotations.NullMarked;
