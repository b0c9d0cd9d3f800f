/**
 * Law packs and published rates as files: reads the shipped ones and an operator's, and checks them
 * before they are used. A refusal names the file, the place and the reason.
 */
@NullMarked
package dev.relance.pack;

import org.jspecify.annotations.NullMarked;
