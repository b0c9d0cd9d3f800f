/**
 * Law packs and published rates as files: reads those that ship and those that an operator adds,
 * and checks them before anybody relies on them. A refusal names the file, the place in it and the
 * reason.
 */
@NullMarked
package dev.relance.pack;

import org.jspecify.annotations.NullMarked;
