/**
 * What a debtor writes back. It receives a mail or its text, leaves out what is quoted, recognises
 * automatic replies, and sorts what was said into topics by rules over lists of words. Where it is
 * not sure, the topic is {@code other}. It decides nothing; later stages do.
 */
@NullMarked
package dev.relance.reply;

import org.jspecify.annotations.NullMarked;
