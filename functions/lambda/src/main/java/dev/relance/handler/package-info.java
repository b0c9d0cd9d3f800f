/** One class per trigger: each reads its event and hands it to one action of the journey. */
@NullMarked
package dev.relance.handler;

import org.jspecify.annotations.NullMarked;
