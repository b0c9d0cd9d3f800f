/**
 * An invoice is recorded: what the invoicing system and people wrote about a creditor, a debtor and
 * their invoices.
 *
 * <p>Receives records that passed the published schemas, says what is due on a day, and hands
 * accounts (one creditor, one debtor) to the stages that plan and decide.
 */
@NullMarked
package dev.relance.invoice;

import org.jspecify.annotations.NullMarked;
