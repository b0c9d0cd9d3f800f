/**
 * Stories: what is written to Relance on which day, and what comes of it; the deployed functions on
 * the embedded cloud, with a clock that moves only when told.
 *
 * <p>A {@link dev.relance.story.Diary} writes records, lets time pass and tells each event of an
 * account as a sentence; its {@link dev.relance.story.Diary#news news} are all that happened since
 * they were last read, so a story leaves nothing out.
 */
@NullMarked
package dev.relance.story;

import org.jspecify.annotations.NullMarked;
