/**
 * Where an account stands: our own state of it, and what of the records and of a plan is not yet on
 * record.
 *
 * <p>Receives the records as they are now and what a plan found, and hands on the changed state
 * together with the events that explain the change.
 */
@NullMarked
package dev.relance.account;

import org.jspecify.annotations.NullMarked;
