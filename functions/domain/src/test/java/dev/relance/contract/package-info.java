/**
 * What every adapter of a port must keep, whatever it speaks to: run here for the adapters in
 * memory, and on the embedded cloud for those that are deployed.
 */
@org.jspecify.annotations.NullMarked
package dev.relance.contract;
