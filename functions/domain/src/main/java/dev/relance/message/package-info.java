/**
 * We say one thing: a reminder in the debtor's language, as plain text and HTML, in MIME.
 *
 * <p>Receives the due levels with everything that the text needs, and hands on the exact bytes to
 * send. Every sentence is a resource; every value that others wrote is escaped.
 */
@NullMarked
package dev.relance.message;

import org.jspecify.annotations.NullMarked;
