/**
 * We write down what happened: an append-only chain of entries per account, each with its sequence
 * number, the hash of the previous one, and the exact bytes of the message.
 *
 * <p>Receives events in the order of the decisions, and gives them the names, the canonical form
 * and the hash that {@code infra/docs/EVIDENCE.md} specifies; reads them back as the same events,
 * and tells other systems what concerns them. Checks a chain offline and names the first defect.
 */
@NullMarked
package dev.relance.evidence;

import org.jspecify.annotations.NullMarked;
