package dev.relance.cloud;

import java.time.Instant;

/** One invocation that a schedule asks for: what to invoke, with what, and for which time. */
public record Firing(
    String name, String group, String targetArn, String input, Instant scheduledAt) {}
