/**
 * Relance as deployed, run in this process with a book of records in simulated time.
 *
 * <p>Receives a book and two instants, wakes the real handlers as AWS would, and hands on the
 * results: messages, silences, questions, rejections and evidence.
 */
@NullMarked
package dev.relance.local.replay;

import org.jspecify.annotations.NullMarked;
