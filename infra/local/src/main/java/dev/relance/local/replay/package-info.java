/**
 * Relance as it is deployed, run in this process over a book of records in simulated time.
 *
 * <p>Receives a book and two instants, wakes the real handlers as AWS would, and hands on what they
 * left: messages, silences, questions, rejections and evidence.
 */
@NullMarked
package dev.relance.local.replay;

import org.jspecify.annotations.NullMarked;
