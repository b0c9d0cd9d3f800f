/**
 * Before court: what is still to be done, which routes are open, and when time runs out.
 *
 * <p>Receives an account and hands on its readiness. Steps and courts are those of the debtor's
 * place; limitation follows the governing law of the invoice.
 */
@NullMarked
package dev.relance.court;

import org.jspecify.annotations.NullMarked;
