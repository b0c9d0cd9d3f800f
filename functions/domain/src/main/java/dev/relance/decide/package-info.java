/**
 * The one decision: what to do about an account now. It is a pure function of records, history,
 * policy, law and time.
 *
 * <p>Receives an account and its terms, asks the gate, and hands on a plan: send, wait, ask the
 * owner, hand over or close, with every open question.
 */
@NullMarked
package dev.relance.decide;

import org.jspecify.annotations.NullMarked;
