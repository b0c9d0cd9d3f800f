/**
 * Documents as plain trees of maps, lists, strings, numbers and booleans. They let the domain read
 * policies, law packs and records without knowing how these are stored, and only when they are
 * needed.
 */
@NullMarked
package dev.relance.document;

import org.jspecify.annotations.NullMarked;
