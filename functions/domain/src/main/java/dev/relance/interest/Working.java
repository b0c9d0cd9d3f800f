package dev.relance.interest;

/** One line of the printed calculation of a sum. */
public sealed interface Working permits Segment, Share, Limit {}
