/**
 * The deployed adapters and handlers on LocalStack: every port's contract, and whole journeys.
 *
 * <p>Each test has a stack of its own, made from the template. LocalStack's Scheduler keeps timers
 * and never fires them, so the tests fire them. Without Docker all of this is skipped.
 */
@NullMarked
package dev.relance.localstack;

import org.jspecify.annotations.NullMarked;
