/**
 * How a transfer is asked for with a code that a banking app reads: what the code says and how it
 * is drawn. It receives the account, the sum and the reference, and hands on an image.
 */
@NullMarked
package dev.relance.transfer;

import org.jspecify.annotations.NullMarked;
