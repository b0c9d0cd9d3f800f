/**
 * The page behind the link in every message: what a debtor owes, how to pay, and what a debtor can
 * tell us there. It works without scripts.
 */
@NullMarked
package dev.relance.page;

import org.jspecify.annotations.NullMarked;
