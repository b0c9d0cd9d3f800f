/**
 * Books: what invoicing systems wrote and when, one record a line, to replay or to rehearse with.
 *
 * <p>Receives a book (JSON Lines), or a CSV export with a mapping that says which records each row
 * becomes. Decides only whether a line can be read; whether a record is right is for the records
 * table to judge. Hands on the records in the order in which they were written.
 */
@NullMarked
package dev.relance.local.book;

import org.jspecify.annotations.NullMarked;
