package dev.relance.page;

/** A page as a browser receives it, with its HTTP status. */
public record Page(int status, String html) {}
