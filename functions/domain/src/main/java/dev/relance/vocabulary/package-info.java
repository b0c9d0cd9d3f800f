/**
 * The words that everybody uses: levels, channels, legal steps. Each is written out as records,
 * policies, packs and evidence write it; every stage may use them, and they know none.
 */
@NullMarked
package dev.relance.vocabulary;

import org.jspecify.annotations.NullMarked;
