/** What a replay leaves: the same bytes each time, and evidence in which any change shows. */
@org.jspecify.annotations.NullMarked
package dev.relance.local.replay;
