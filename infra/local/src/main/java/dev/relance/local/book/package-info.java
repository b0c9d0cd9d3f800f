/**
 * Books: what invoicing systems wrote and when, one record per line, for replays and rehearsals.
 *
 * <p>Receives a book (JSON Lines), or a CSV export with a mapping that says which records each row
 * becomes. Decides only whether a line can be read; the records table judges whether a record is
 * right. Hands on the records in the order of writing.
 */
@NullMarked
package dev.relance.local.book;

import org.jspecify.annotations.NullMarked;
