/**
 * The journey of an invoice, one class per deed: take in records, send the follow-up, record what
 * the mail service reports, sweep up what was missed, summarise for the owner. Start reading here.
 *
 * <p>Each deed loads through ports with one reading of the clock, decides by pure calls, and acts
 * on the decision. A failure at any instant leaves a state that the next run completes or reports.
 */
@NullMarked
package dev.relance.journey;

import org.jspecify.annotations.NullMarked;
