/**
 * Signed links: what they open, for whom and until when. They carry nothing that their reader could
 * read.
 */
@NullMarked
package dev.relance.link;

import org.jspecify.annotations.NullMarked;
