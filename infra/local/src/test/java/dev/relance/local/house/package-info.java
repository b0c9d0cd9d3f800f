/**
 * The house in order: who may know whom, what is written where, and that every file of a kind is
 * used.
 */
@org.jspecify.annotations.NullMarked
package dev.relance.local.house;
