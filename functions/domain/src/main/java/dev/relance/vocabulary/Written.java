package dev.relance.vocabulary;

/** Text that somebody wrote: a clause, a note, a name. It never counts as one of our own words. */
public record Written(String text) {}
