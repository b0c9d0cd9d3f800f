/** What holds for the domain as a whole. */
@NullMarked
package dev.relance.house;

import org.jspecify.annotations.NullMarked;
