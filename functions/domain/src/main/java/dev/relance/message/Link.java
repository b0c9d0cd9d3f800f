package dev.relance.message;

/** Words that lead somewhere. */
record Link(String label, String href) {}
