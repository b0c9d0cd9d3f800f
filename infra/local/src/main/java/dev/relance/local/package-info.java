/** What all parts of the command share: the texts that it prints. */
@NullMarked
package dev.relance.local;

import org.jspecify.annotations.NullMarked;
