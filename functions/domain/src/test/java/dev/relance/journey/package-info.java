/** What is decided, case by case. */
@org.jspecify.annotations.NullMarked
package dev.relance.journey;
