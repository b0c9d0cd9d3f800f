/**
 * We write down what happened: an append-only chain of entries per account, each with its sequence
 * number, the hash of the one before it, and the exact bytes of the message.
 *
 * <p>Receives events in the order in which they were decided, gives them their canonical form and
 * hash, and checks a chain offline, naming the first broken entry and why.
 */
@NullMarked
package dev.relance.evidence;

import org.jspecify.annotations.NullMarked;
