/**
 * Erases what a deployed stack holds of one debtor: the records, our state of the account, the
 * content of its evidence in the table and in the archive, and the mails of its replies. The hashes
 * stay, so the chain still verifies. Doing it twice finishes what was interrupted.
 */
@NullMarked
package dev.relance.local.erase;

import org.jspecify.annotations.NullMarked;
