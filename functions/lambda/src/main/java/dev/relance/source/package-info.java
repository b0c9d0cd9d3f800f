/**
 * Sources: the invoicing systems, banks and networks that tell us what is owed and what was paid.
 *
 * <p>Receives a document of a source (CSV, JSON or XML) and the mapping of that source. A mapping
 * says which records each row of the document becomes; nothing else differs between sources. Hands
 * on what each row contributes to which record. The command and the function that takes in events
 * share all of it.
 */
@NullMarked
package dev.relance.source;

import org.jspecify.annotations.NullMarked;
