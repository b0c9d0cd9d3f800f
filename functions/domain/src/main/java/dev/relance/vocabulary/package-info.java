/**
 * The words of the trade: levels, channels, legal steps. Each is written out as records, policies,
 * packs and evidence write it. Every stage may use them; they depend on nothing.
 */
@NullMarked
package dev.relance.vocabulary;

import org.jspecify.annotations.NullMarked;
