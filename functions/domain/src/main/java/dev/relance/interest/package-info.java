/**
 * What is owed on a day: the principal, and what law and contract add because it is late.
 *
 * <p>Receives an invoice with its payments and credits, the kind of the debtor, the clauses of the
 * contract, the governing law, published rates, notices given and the day, and hands on a
 * statement: each figure with its calculation and source, or the reason why it may not be asked
 * for. The invoice itself never changes.
 *
 * <p>Conventions: the first day of interest is the day after the due date, the last is the day of
 * the statement, both inclusive; a payment or credit lowers the balance from the day after its own
 * date, so that what a statement asks is exactly right for a debtor who pays that day; interest is
 * added up unrounded and rounded once, half up, to the currency.
 */
@NullMarked
package dev.relance.interest;

import org.jspecify.annotations.NullMarked;
