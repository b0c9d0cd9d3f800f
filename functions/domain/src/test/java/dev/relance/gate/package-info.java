/** Tables for every rule: permitted, deferred until exactly when, and prohibited. */
@org.jspecify.annotations.NullMarked
package dev.relance.gate;
