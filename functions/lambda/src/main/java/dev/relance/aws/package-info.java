/**
 * The thin edge: adapters that implement the domain's ports on DynamoDB, SES, EventBridge
 * Scheduler, S3 and an event bus. They contain no rules.
 */
@NullMarked
package dev.relance.aws;

import org.jspecify.annotations.NullMarked;
