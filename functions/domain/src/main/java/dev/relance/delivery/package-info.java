/**
 * We send it once: the mail goes to the mail service one time, and the answer is accepted, refused
 * or unknown. An unknown answer never leads to a second send. The files of invoices go with it.
 */
@NullMarked
package dev.relance.delivery;

import org.jspecify.annotations.NullMarked;
