/**
 * The one decision: what is to be done about an account now. A pure function of what is recorded,
 * what was done, the policy, the law and the time.
 *
 * <p>Receives an account and the terms, asks the gate, and hands on a plan: send, wait, ask the
 * owner, hand over or close, with every question that is open.
 */
@NullMarked
package dev.relance.decide;

import org.jspecify.annotations.NullMarked;
