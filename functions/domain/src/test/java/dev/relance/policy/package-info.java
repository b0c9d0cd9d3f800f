/** Policies: read whole, or refused with the place. */
@org.jspecify.annotations.NullMarked
package dev.relance.policy;
