/** The command {@code relance}; each subcommand is thin over the other packages. */
@NullMarked
package dev.relance.local.command;

import org.jspecify.annotations.NullMarked;
