/**
 * Where an account stands: our own state of it, and what the records and a plan add to it.
 *
 * <p>Receives the present records and the findings of a plan. Hands on the changed state with the
 * events that explain the change.
 */
@NullMarked
package dev.relance.account;

import org.jspecify.annotations.NullMarked;
