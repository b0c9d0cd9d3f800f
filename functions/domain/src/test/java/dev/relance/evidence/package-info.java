/** Evidence: whatever is altered shows, and where. */
@org.jspecify.annotations.NullMarked
package dev.relance.evidence;
