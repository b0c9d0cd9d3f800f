/**
 * The console of {@code relance up}: the embedded cloud as web pages on this machine alone. It
 * receives requests from a browser, moves the clock or writes a record when a form asks for it, and
 * shows the mailbox, the accounts, and why messages go out or not. A GET changes nothing.
 */
@NullMarked
package dev.relance.local.console;

import org.jspecify.annotations.NullMarked;
