/** The report of a replay: one HTML page that needs no network. */
@NullMarked
package dev.relance.local.report;

import org.jspecify.annotations.NullMarked;
