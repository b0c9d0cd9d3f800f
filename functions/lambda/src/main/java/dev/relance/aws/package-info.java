/**
 * The thin edge: adapters that carry out the domain's ports on DynamoDB, SES, EventBridge
 * Scheduler, S3 and an event bus. They hold no rule.
 */
@NullMarked
package dev.relance.aws;

import org.jspecify.annotations.NullMarked;
