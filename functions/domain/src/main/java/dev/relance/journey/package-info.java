/**
 * The journey of an invoice, one class per action: take in records, send the follow-up, record what
 * the mail service reports, sweep up what was missed, summarise for the owner. Start reading here.
 *
 * <p>Each class loads through ports with one reading of the clock, decides with pure calls, and
 * acts. A failure at any moment leaves a state that the next run completes or reports.
 */
@NullMarked
package dev.relance.journey;

import org.jspecify.annotations.NullMarked;
