/**
 * The embedded cloud: the AWS services that Relance uses, inside one process.
 *
 * <p>Receives the calls of real SDK clients in their real wire format, stores what they write, and
 * hands on what the services would: stream batches, due schedules, mail events. Only the movable
 * clock tells the time, ids come from counters, and faults happen only on request. The same calls
 * always give the same answers.
 */
@NullMarked
package dev.relance.cloud;

import org.jspecify.annotations.NullMarked;
