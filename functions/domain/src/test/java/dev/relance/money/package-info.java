/** Amounts: exact, or refused. */
@org.jspecify.annotations.NullMarked
package dev.relance.money;
