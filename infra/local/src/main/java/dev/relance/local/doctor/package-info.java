/**
 * Looks a deployed stack over before it sends, or when it does not: the mail service, the senders
 * and their domains, the clock, the links, the rules, and one account in a dry run. Each
 * observation says what to do. Nothing is changed.
 */
@NullMarked
package dev.relance.local.doctor;

import org.jspecify.annotations.NullMarked;
