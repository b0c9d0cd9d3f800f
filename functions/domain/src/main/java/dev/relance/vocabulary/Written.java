package dev.relance.vocabulary;

/** Text that somebody wrote: a clause, a note, a name. It is never taken for a word of ours. */
public record Written(String text) {}
