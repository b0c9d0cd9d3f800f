/**
 * Law as data: packs of limits per jurisdiction, each with its source, and how they compose.
 *
 * <p>Receives the debtor's place and kind, and hands on the strictest limits that apply. Conduct
 * follows the debtor's place; a place without a pack of its own is under the DEFAULT pack. Money
 * follows the law that governs the invoice.
 */
@NullMarked
package dev.relance.law;

import org.jspecify.annotations.NullMarked;
