/**
 * Before court: what is still to be done, which routes are open, and when time runs out.
 *
 * <p>Receives an account and hands on its readiness. The steps and the courts are those of the
 * debtor's place; limitation follows the law that governs the invoice.
 */
@NullMarked
package dev.relance.court;

import org.jspecify.annotations.NullMarked;
