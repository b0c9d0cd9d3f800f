/**
 * An invoice is recorded: what the invoicing system and people have written about a creditor, a
 * debtor and their invoices.
 *
 * <p>Receives records that already passed the published schemas, answers what is due on a date, and
 * hands the account (one creditor, one debtor) to the stages that plan and decide.
 */
@NullMarked
package dev.relance.invoice;

import org.jspecify.annotations.NullMarked;
