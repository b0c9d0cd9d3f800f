/** The ports in memory: real code for tests and the simulation, without any service. */
@NullMarked
package dev.relance.memory;

import org.jspecify.annotations.NullMarked;
