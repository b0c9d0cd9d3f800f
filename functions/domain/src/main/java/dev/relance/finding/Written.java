package dev.relance.finding;

/** What a person wrote, word for word; it is shown and never read by the program. */
public record Written(String text) {}
