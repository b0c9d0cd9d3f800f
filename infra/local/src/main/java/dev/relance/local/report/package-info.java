/** The report of a replay: one HTML page that reads without a network. */
@NullMarked
package dev.relance.local.report;

import org.jspecify.annotations.NullMarked;
