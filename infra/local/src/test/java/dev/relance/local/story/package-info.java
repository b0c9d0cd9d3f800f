/**
 * Stories of the sample book, and stories with what {@code relance explain} says about them. All
 * others stand beside the functions that they drive.
 */
@NullMarked
package dev.relance.local.story;

import org.jspecify.annotations.NullMarked;
