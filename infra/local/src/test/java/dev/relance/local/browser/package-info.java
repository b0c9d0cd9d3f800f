/** Every page in a real browser: read, filled in and sent, on a phone and on a desktop. */
@NullMarked
package dev.relance.local.browser;

import org.jspecify.annotations.NullMarked;
