/**
 * We send it once: the mail goes to the mail service one time, and its answer is taken, refused, or
 * unknown. An unknown answer is never settled by sending again.
 */
@NullMarked
package dev.relance.delivery;

import org.jspecify.annotations.NullMarked;
