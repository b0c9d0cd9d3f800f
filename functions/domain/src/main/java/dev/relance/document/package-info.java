/**
 * Documents as plain trees of maps, lists, strings, numbers and booleans, so that the domain reads
 * policies, law packs and records without knowing how they are stored, and as late as it can.
 */
@NullMarked
package dev.relance.document;

import org.jspecify.annotations.NullMarked;
