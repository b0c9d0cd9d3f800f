/**
 * What is owed on a day: the principal, and what law and contract add because it is late.
 *
 * <p>Receives an invoice with its payments and credits, the debtor's kind, the contract clauses,
 * the governing law, published rates, the notices given and the day. Hands on a statement: each
 * figure with its calculation and source, or the reason why it may not be asked for. The invoice
 * itself never changes.
 *
 * <p>Conventions: interest runs from the day after the due date to the day of the statement, both
 * inclusive. A payment or credit reduces the balance from the day after its date, so a statement is
 * exactly right for a debtor who pays that day. Interest is added up unrounded and rounded once,
 * half up, to the currency.
 */
@NullMarked
package dev.relance.interest;

import org.jspecify.annotations.NullMarked;
