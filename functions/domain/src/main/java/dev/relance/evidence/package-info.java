/**
 * We write down what happened: an append-only chain of entries per account, each with its sequence
 * number, the hash of the previous one, and the exact bytes of the message.
 *
 * <p>Receives events in the order of the decisions, and gives them their canonical form and hash.
 * Checks a chain offline and names the first broken entry and the reason.
 */
@NullMarked
package dev.relance.evidence;

import org.jspecify.annotations.NullMarked;
