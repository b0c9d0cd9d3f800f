/**
 * A message as mail: headers, parts and attachments in MIME. The same message always makes the same
 * bytes.
 */
@NullMarked
package dev.relance.mail;

import org.jspecify.annotations.NullMarked;
