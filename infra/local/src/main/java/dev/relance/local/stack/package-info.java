/**
 * A deployed stack as an operator reads it: with the operator's own AWS credentials, through the
 * adapters of the functions. It finds the tables by the outputs of the stack, reads accounts with
 * their evidence, and writes what was recorded as a book. Nothing here changes a record or sends a
 * message.
 */
@NullMarked
package dev.relance.local.stack;

import org.jspecify.annotations.NullMarked;
