/**
 * The embedded cloud: the AWS services that Relance uses, inside one process, on loopback.
 *
 * <p>Receives the calls of real SDK clients in their real wire format, keeps what they store, and
 * hands on what the services would: stream batches, due schedules, mail events. Time is the movable
 * clock alone, ids come from counters, and faults strike only where they were asked for, so the
 * same calls always give the same answers.
 */
@NullMarked
package dev.relance.cloud;

import org.jspecify.annotations.NullMarked;
