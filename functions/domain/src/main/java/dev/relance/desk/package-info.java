/**
 * The owner's desk: what waits, the accounts, and the timeline of one with the reasons of each step
 * in words. Its pages are made of values; whoever serves them knows the owner and the time.
 */
@NullMarked
package dev.relance.desk;

import org.jspecify.annotations.NullMarked;
