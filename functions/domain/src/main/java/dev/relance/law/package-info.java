/**
 * Law as data: packs of limits per jurisdiction, each with its source, and how they combine.
 *
 * <p>Receives the debtor's place and kind, and hands on the strictest limits that apply. Rules of
 * conduct follow the debtor's place; a place without its own pack is under the DEFAULT pack. Rules
 * on money follow the governing law of the invoice.
 */
@NullMarked
package dev.relance.law;

import org.jspecify.annotations.NullMarked;
