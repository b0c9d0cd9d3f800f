/** The command {@code relance}: one class per subcommand, each thin over the other packages. */
@NullMarked
package dev.relance.local.command;

import org.jspecify.annotations.NullMarked;
