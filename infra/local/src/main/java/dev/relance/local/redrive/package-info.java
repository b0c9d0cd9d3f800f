/**
 * Does again what a deployed stack gave up. Letters in the failure queues say what failed: the call
 * of a function, or a batch of a stream that Lambda has kept in a bucket. The function is called
 * with it again. What was removed from the bucket is taken in from the tables. A letter is removed
 * once its work has succeeded, and doing the work twice changes nothing.
 */
@NullMarked
package dev.relance.local.redrive;

import org.jspecify.annotations.NullMarked;
