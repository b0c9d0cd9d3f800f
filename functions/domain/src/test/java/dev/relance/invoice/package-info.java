/** Invoices: what is owed, and from when. */
@org.jspecify.annotations.NullMarked
package dev.relance.invoice;
