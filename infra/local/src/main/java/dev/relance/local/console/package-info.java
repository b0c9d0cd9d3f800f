/**
 * The console of {@code relance up}: the embedded cloud as pages on this machine alone. It receives
 * requests from a browser, moves the clock or writes a record when a form asks for it, and shows
 * the mailbox, the accounts and why each is spoken to or not. A GET changes nothing.
 */
@NullMarked
package dev.relance.local.console;

import org.jspecify.annotations.NullMarked;
